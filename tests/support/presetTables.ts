import { DAY_MS, isoDay } from "./oraclePeriods.ts";

/** A number from 0 to 99 that only its place decides. */
function draw(day: number, who: number, what: number): number {
  let seed = Math.imul(day * 7919 + who * 104729 + what * 1299709 + 17, 2654435761) >>> 0;
  seed = Math.imul(seed ^ (seed >>> 15), 2246822519) >>> 0;
  return ((seed ^ (seed >>> 13)) >>> 0) % 100;
}

type Cells = readonly (string | number | boolean)[];

interface Table {
  readonly columns: string;
  /** The row of a person on a day; null where there is none. */
  readonly row: (day: string, index: number, who: number) => Cells | null;
}

const PEOPLE = 40;
const PAYMENTS: Table = {
  columns: "day,amount",
  row: (day, index, who) => (draw(index, who, 1) < 10 ? [day, 20 + draw(index, who, 2)] : null),
};

/** The columns are in the order in which presets name them in their comments. */
const TABLES: Readonly<Record<string, Table>> = {
  activity: {
    columns: "user_id,day,posts",
    row: (day, index, who) =>
      draw(index, who, 3) < 60 ? [who, day, Math.max(0, draw(index, who, 4) - 70)] : null,
  },
  moderation: {
    columns: "day,posts_seen,reports",
    row: (day, index, who) =>
      who === 1 ? [day, 5000 + draw(index, who, 5), draw(index, who, 6) % 20] : null,
  },
  payments: PAYMENTS,
  tasks: {
    columns: "task_id,account_id,day,state",
    row: (day, index, who) =>
      draw(index, who, 7) < 70
        ? [index * 100 + who, who % 15, day, draw(index, who, 8) < 5 ? "undone" : "done"]
        : null,
  },
  subscriptions: {
    columns: "account_id,due,renewed",
    row: (day, index, who) => (draw(index, who, 9) < 8 ? [who, day, draw(index, who, 10) < 80] : null),
  },
  orders: {
    columns: "order_id,buyer_id,seller_id,day,state,commission",
    row: (day, index, who) =>
      draw(index, who, 11) < 40
        ? [
            index * 100 + who,
            who,
            who % 7,
            day,
            state(draw(index, who, 12), "disputed"),
            draw(index, who, 13),
          ]
        : null,
  },
  bookings: {
    columns: "booking_id,guest_id,host_id,day,nights,state,commission",
    row: (day, index, who) => {
      const kind = state(draw(index, who, 15), "cancelled_by_host").replace("completed", "confirmed");
      const nights = 1 + (draw(index, who, 16) % 9);
      return draw(index, who, 14) < 30
        ? [index * 100 + who, who, who % 9, day, nights, kind, nights * 7]
        : null;
    },
  },
  renewals: {
    columns: "subscriber_id,due,used,renewed,discounted,amount",
    row: (day, index, who) => {
      const used = draw(index, who, 18) < 70;
      const renewed = draw(index, who, 19) < (used ? 85 : 40);
      const row = [who, day, used, renewed, draw(index, who, 20) < 10, 30];
      return draw(index, who, 17) < 15 ? row : null;
    },
  },
  listening: {
    columns: "listener_id,session_id,day,minutes,autoplay",
    row: (day, index, who) =>
      draw(index, who, 21) < 50
        ? [who, index * 100 + who, day, 5 + draw(index, who, 22), draw(index, who, 23) < 15]
        : null,
  },
  edits: {
    columns: "user_id,owner_id,document_id,day",
    row: (day, index, who) =>
      draw(index, who, 24) < 30 ? [who, draw(index, who, 25) < 80 ? who : who + 1, index, day] : null,
  },
  notifications: {
    columns: "day,sent,muted",
    row: (day, index, who) => (who === 1 ? [day, 400, draw(index, who, 26) % 8] : null),
  },
  sessions: {
    columns: "member_id,session_id,day,completed,rating",
    row: (day, index, who) => {
      const rating = draw(index, who, 28) < 50 ? "" : 2 + (draw(index, who, 29) % 10 === 0 ? 0 : 2);
      return draw(index, who, 27) < 40
        ? [who, index * 100 + who, day, draw(index, who, 30) < 75, rating]
        : null;
    },
  },
  member_weeks: {
    columns: "member_id,week,workouts,injured",
    row: (day, index, who) =>
      new Date(`${day}T00:00:00Z`).getUTCDay() === 1
        ? [who, day, draw(index, who, 31) % 6, draw(index, who, 32) < 1]
        : null,
  },
  sending: {
    columns: "user_id,day,messages,reported",
    row: (day, index, who) =>
      draw(index, who, 33) < 60 ? [who, day, draw(index, who, 34), draw(index, who, 35) < 10 ? 1 : 0] : null,
  },
  visits: {
    columns: "member_id,day,sent,accepted,declined",
    row: (day, index, who) => {
      const sent = draw(index, who, 37) % 5;
      return draw(index, who, 36) < 50
        ? [
            who,
            day,
            sent,
            draw(index, who, 38) < 25 ? Math.min(1, sent) : 0,
            draw(index, who, 39) < 10 ? Math.min(1, sent) : 0,
          ]
        : null;
    },
  },
};

function state(drawn: number, bad: string): string {
  return drawn < 3 ? bad : drawn < 10 ? "cancelled" : "completed";
}

/** A table that a preset reads, as CSV, from Monday 1 December 2025 to 1 April 2026; throws for an unknown name. */
export function presetTable(name: string): string {
  const table = TABLES[name];
  if (table === undefined) throw new Error(`no table ${name} is made`);
  const first = Date.parse("2025-12-01T00:00:00Z");
  const days = Array.from({ length: 122 }, (_, index) => isoDay(first + index * DAY_MS));
  const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
  const rows = days.flatMap((day, index) => people.flatMap((who) => [table.row(day, index, who) ?? []]));
  return `${table.columns}\n${rows
    .filter((row) => row.length > 0)
    .map((row) => row.join(","))
    .join("\n")}\n`;
}
