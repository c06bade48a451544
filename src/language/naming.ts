/** How the names of metrics are built: whether a name stands for one thing or for many. */
export interface NamingRules {
  /** After what a name says what its noun is of: "Rides | per member". */
  readonly afterNoun: RegExp;
  /** What a noun of a unit ends with where it stands for many; what counts no things ("traffic") does not. */
  readonly many: RegExp;
  /** Does the noun come first, before what says which ones it means ("trajets quotidiens")? */
  readonly isNounFirst: boolean;
}
