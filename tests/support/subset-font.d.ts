/** What we use of the package, which brings no types. */
declare module "subset-font" {
  export default function subsetFont(
    face: Buffer,
    letters: string,
    options: {
      readonly targetFormat: "woff2";
      readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
      readonly keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
