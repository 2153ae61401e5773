import { formatDate } from "#app/platform/time.ts";
import { type NoticeChannel, type NoticeGroup, noticeChannels } from "#db/vocabulary.ts";

/** Hours of the market's day in which a phone stays silent, 0 to 23; the same twice for none. */
export type QuietHours = Readonly<{ from: number; to: number }>;

export type Preferences = Readonly<{
  channels: Partial<Record<NoticeGroup, readonly NoticeChannel[]>>;
  quiet: QuietHours;
}>;

/** Who has said nothing, as a guest has, is told by every channel, and not rung at night. */
export const defaultPreferences: Preferences = { channels: {}, quiet: { from: 22, to: 8 } };

/** What nobody can switch off: what guards her account, and that a sale is always told where she will look for it. */
export const fixedChannels: Readonly<Record<NoticeGroup, readonly NoticeChannel[]>> = {
  account: noticeChannels,
  buying: ["in-app"],
  selling: ["in-app"],
  programme: [],
};

/** The groups a person has a choice in, in the order in which they are asked. */
export const chosenGroups = ["buying", "selling", "programme"] as const;

/** By which channels somebody is told what belongs to a group. */
export function channelsFor(group: NoticeGroup, { channels }: Preferences): NoticeChannel[] {
  const chosen = channels[group] ?? noticeChannels;
  return noticeChannels.filter((channel) => fixedChannels[group].includes(channel) || chosen.includes(channel));
}

/** When a phone may ring again, or null where it may now. */
export function quietUntil(now: Date, quiet: QuietHours, timeZone: string): Date | null {
  const minuteOf = (instant: Date) => {
    const [hour = 0, minute = 0] = formatDate("en", instant, "time", timeZone).split(":").map(Number);
    return hour * 60 + minute;
  };
  const { from, to } = quiet;
  const hour = Math.floor(minuteOf(now) / 60);
  const silent = from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to);
  if (!silent) return null;
  const wait = (to * 60 - minuteOf(now) + 1440) % 1440;
  const thisMinute = Math.floor(now.getTime() / 60_000) * 60_000;
  const end = new Date(thisMinute + wait * 60_000);
  // A clock that was put forward or back in that night ends it an hour beside.
  const beside = ((to * 60 - minuteOf(end) + 720 + 1440) % 1440) - 720;
  return new Date(end.getTime() + beside * 60_000);
}
