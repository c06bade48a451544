/** An option says something that cannot be read. */
export class WrongAnswer extends Error {}
