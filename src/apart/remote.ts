import { type Asked, type Columns, STOP, type Told } from "./asked.ts";

/** Why an engine gives no answer, with all that it says: it refuses, took too long, is not there, or was ended. */
export class Refused extends Error {
  readonly why: "refused" | "late" | "absent" | "ended";
  constructor(why: Refused["why"], message: string) {
    super(message);
    this.why = why;
  }
}

/** Where an engine runs: a thread or a process, which can be ended whatever it does. */
export interface Place {
  post(message: Asked | typeof STOP, lent: readonly ArrayBuffer[]): void;
  /** Tells of each answer, and of its end where nobody has ended it. */
  listen(answered: (told: Told) => void, gone: (why: string) => void): void;
  /** Does the process stay for it? */
  hold(isWaitedFor: boolean): void;
  end(): void;
  /** Can a statement be given up without ending all? */
  readonly canStop: boolean;
}

/** What was asked, and is not answered yet. */
interface Waiting {
  readonly resolve: (columns: Columns | null) => void;
  readonly reject: (error: unknown) => void;
  readonly timers: NodeJS.Timeout[];
  isLate: boolean;
}

/** Milliseconds in which an engine gives up what it was asked to stop. */
const GRACE = 3000;

/** An engine that runs elsewhere, so that who asks always listens. What is asked at once is asked in its order. */
export class Remote {
  readonly #place: Place;
  #waiting: Waiting | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isGone = false;

  constructor(place: Place) {
    this.#place = place;
    place.hold(false);
    place.listen(
      (told) => this.#answered(told),
      (why) => this.end(new Refused("refused", why)),
    );
  }

  /** Has it been ended, so that all that it held is gone? */
  get isGone(): boolean {
    return this.#isGone;
  }

  /**
   * What it answers: columns where rows are asked for. Rejects with a Refused where it refuses, or takes longer than
   * so many milliseconds; then it gives up the statement, or is ended.
   */
  ask(asked: Asked, limit: number | null, lent: readonly ArrayBuffer[] = []): Promise<Columns | null> {
    const answer = this.#last.then(() => this.#send(asked, limit, lent));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Ends it at once; what it was doing is rejected with the reason. */
  end(why: Refused = new Refused("ended", "the engine was ended")): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#place.end();
    this.#settled()?.reject(why);
  }

  #send(asked: Asked, limit: number | null, lent: readonly ArrayBuffer[]): Promise<Columns | null> {
    if (this.#isGone) throw new Refused("ended", "the engine was ended before it could answer");
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resolve, reject, timers: [], isLate: false };
      this.#waiting = waiting;
      if (limit !== null) waiting.timers.push(setTimeout(() => this.#late(waiting), limit));
      this.#place.hold(true);
      this.#place.post(asked, lent);
    });
  }

  #late(waiting: Waiting): void {
    waiting.isLate = true;
    const end = () => this.end(late());
    if (this.#place.canStop) {
      this.#place.post(STOP, []);
      waiting.timers.push(setTimeout(end, GRACE));
    } else end();
  }

  #answered(told: Told): void {
    const waiting = this.#settled();
    if (waiting === null) return;
    if ("columns" in told) waiting.resolve(told.columns);
    else if ("absent" in told) waiting.reject(new Refused("absent", told.absent));
    else {
      waiting.reject(waiting.isLate ? late() : new Refused("refused", told.refused));
      if (told.isBroken) this.end(new Refused("refused", told.refused));
    }
  }

  #settled(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const timer of waiting?.timers ?? []) clearTimeout(timer);
    if (!this.#isGone) this.#place.hold(false);
    return waiting;
  }
}

function late(): Refused {
  return new Refused("late", "it did not end in time");
}
