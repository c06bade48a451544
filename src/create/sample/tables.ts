import { type Day, formatDay, weekday } from "../../calendar/day.ts";
import { draw } from "./draw.ts";

/** One value of a row. */
export type Cell = string | number | boolean;

/** A day of one person, of whom rows may tell. */
export interface PersonDay {
  readonly day: Day;
  readonly who: number;
  /** The day on which a week begins, Monday 0 to Sunday 6. */
  readonly weekStarts: number;
}

/** A table that templates read: its columns in the order in which they are told, and its row of a person on a day, if any. */
export interface SampleTable {
  readonly columns: readonly [string, ...string[]];
  /** The column of its days. */
  readonly day: string;
  /** The column that says whose row it is; null where it is nobody's. */
  readonly who: string | null;
  readonly row: (at: PersonDay) => readonly Cell[] | null;
}

/** Does what has so many chances in a hundred come about? Less does at weekends. */
function comes({ day, who }: PersonDay, chances: number, purpose: number): boolean {
  const isWeekend = weekday(day) >= 5;
  return draw(day, who, purpose) < (isWeekend ? chances * 0.85 : chances);
}

/** A number of its own for each row. */
const numbered = ({ day, who }: PersonDay) => day * 100 + who;

/** One of those whom many or few have to do with: the low numbers come often, the high ones seldom. */
function often(at: PersonDay, purpose: number): number {
  return Math.floor(draw(at.day, at.who, purpose) ** 2 / 150);
}

/** What went wrong with one in fifty, in the word of a table, and what was called off. */
function state(drawn: number, done: string, bad: string): string {
  if (drawn < 2) return bad;
  return drawn < 9 ? "cancelled" : done;
}

/**
 * All tables that templates read, made up. What guardrails look at stays within the limits that the templates set: a
 * report of sample data has nothing to answer for.
 */
export const TABLES = {
  events: {
    columns: ["user_id", "day"],
    day: "day",
    who: "user_id",
    row: (at) => (comes(at, 45, 40) ? [at.who, formatDay(at.day)] : null),
  },
  activity: {
    columns: ["user_id", "day", "posts"],
    day: "day",
    who: "user_id",
    row: (at) =>
      comes(at, 60, 3) ? [at.who, formatDay(at.day), Math.max(0, draw(at.day, at.who, 4) - 70)] : null,
  },
  moderation: {
    columns: ["day", "posts_seen", "reports"],
    day: "day",
    who: null,
    row: ({ day, who }) =>
      who === 1 ? [formatDay(day), 5000 + draw(day, who, 5), 20 + (draw(day, who, 6) % 20)] : null,
  },
  payments: {
    columns: ["day", "amount"],
    day: "day",
    who: null,
    row: (at) => (comes(at, 10, 1) ? [formatDay(at.day), 20 + draw(at.day, at.who, 2)] : null),
  },
  tasks: {
    columns: ["task_id", "account_id", "day", "state"],
    day: "day",
    who: "account_id",
    row: (at) =>
      comes(at, 70, 7)
        ? [numbered(at), often(at, 41), formatDay(at.day), draw(at.day, at.who, 8) < 5 ? "undone" : "done"]
        : null,
  },
  subscriptions: {
    columns: ["account_id", "due", "renewed"],
    day: "due",
    who: "account_id",
    row: (at) => (comes(at, 8, 9) ? [at.who, formatDay(at.day), draw(at.day, at.who, 10) < 80] : null),
  },
  orders: {
    columns: ["order_id", "buyer_id", "seller_id", "day", "state", "commission"],
    day: "day",
    who: "buyer_id",
    row: (at) => {
      const kind = state(draw(at.day, at.who, 12), "completed", "disputed");
      const commission = 5 + draw(at.day, at.who, 13);
      return comes(at, 40, 11)
        ? [numbered(at), at.who, often(at, 42), formatDay(at.day), kind, commission]
        : null;
    },
  },
  bookings: {
    columns: ["booking_id", "guest_id", "host_id", "day", "nights", "state", "commission"],
    day: "day",
    who: "guest_id",
    row: (at) => {
      const drawn = draw(at.day, at.who, 15);
      const kind = state(drawn === 1 ? 9 : drawn, "confirmed", "cancelled_by_host");
      const nights = 1 + (draw(at.day, at.who, 16) % 9);
      return comes(at, 40, 14)
        ? [numbered(at), at.who, often(at, 43), formatDay(at.day), nights, kind, nights * 7]
        : null;
    },
  },
  renewals: {
    columns: ["subscriber_id", "due", "used", "renewed", "discounted", "amount"],
    day: "due",
    who: "subscriber_id",
    row: (at) => {
      const used = draw(at.day, at.who, 18) < 70;
      const renewed = draw(at.day, at.who, 19) < (used ? 85 : 40);
      const discounted = draw(at.day, at.who, 20) < 10;
      return comes(at, 15, 17) ? [at.who, formatDay(at.day), used, renewed, discounted, 30] : null;
    },
  },
  listening: {
    columns: ["listener_id", "session_id", "day", "minutes", "autoplay"],
    day: "day",
    who: "listener_id",
    row: (at) => {
      const minutes = 5 + draw(at.day, at.who, 22);
      const autoplay = draw(at.day, at.who, 23) < 15;
      return comes(at, 50, 21) ? [at.who, numbered(at), formatDay(at.day), minutes, autoplay] : null;
    },
  },
  edits: {
    columns: ["user_id", "owner_id", "document_id", "day"],
    day: "day",
    who: "user_id",
    row: (at) => {
      const owner = draw(at.day, at.who, 25) < 80 ? at.who : at.who + 1;
      return comes(at, 30, 24) ? [at.who, owner, at.day, formatDay(at.day)] : null;
    },
  },
  notifications: {
    columns: ["day", "sent", "muted"],
    day: "day",
    who: null,
    row: ({ day, who }) => (who === 1 ? [formatDay(day), 400, 4 + (draw(day, who, 26) % 8)] : null),
  },
  sessions: {
    columns: ["member_id", "session_id", "day", "completed", "rating"],
    day: "day",
    who: "member_id",
    row: (at) => {
      const completed = draw(at.day, at.who, 30) < 75;
      const rating = draw(at.day, at.who, 28) < 50 ? "" : 2 + (draw(at.day, at.who, 29) % 10 === 0 ? 0 : 2);
      return comes(at, 40, 27) ? [at.who, numbered(at), formatDay(at.day), completed, rating] : null;
    },
  },
  member_weeks: {
    columns: ["member_id", "week", "workouts", "injured"],
    day: "week",
    who: "member_id",
    row: ({ day, who, weekStarts }) => {
      const workouts = draw(day, who, 31) % 6;
      // One injury in some weeks: few people are hurt, and chance would make it several.
      const injured = workouts > 0 && who === 1 + (day % 40);
      return weekday(day) === weekStarts ? [who, formatDay(day), workouts, injured] : null;
    },
  },
  sending: {
    columns: ["user_id", "day", "messages", "reported"],
    day: "day",
    who: "user_id",
    row: (at) =>
      comes(at, 60, 33)
        ? [at.who, formatDay(at.day), draw(at.day, at.who, 34), draw(at.day, at.who, 35) < 10 ? 1 : 0]
        : null,
  },
  visits: {
    columns: ["member_id", "day", "sent", "accepted", "declined"],
    day: "day",
    who: "member_id",
    row: (at) => {
      const sent = draw(at.day, at.who, 37) % 5;
      const accepted = draw(at.day, at.who, 38) < 25 ? Math.min(1, sent) : 0;
      const declined = draw(at.day, at.who, 39) < 10 ? Math.min(1, sent) : 0;
      return comes(at, 50, 36) ? [at.who, formatDay(at.day), sent, accepted, declined] : null;
    },
  },
} as const satisfies Readonly<Record<string, SampleTable>>;

/** The name of a table that templates read. */
export type TableName = keyof typeof TABLES;

/** Is there a table of a name? */
export function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}
