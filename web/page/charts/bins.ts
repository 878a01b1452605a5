import type { OverTime, Settings } from "../../shared/report";
import { onClock } from "../format";

/** A part of the time that the chart shows, and whether the collection stood still in all of it. */
export interface Bin {
  index: number;
  /** As a clock of the settings' time zone shows them. */
  from: Date;
  to: Date;
  isGap: boolean;
  /** Of party hashtags. */
  mentions: number;
}

/** In a bin with fewer mentions shares are not drawn. */
export const fewestMentions = 20;

const hour = 3_600_000;
const day = 24 * hour;
/** Clocks of a time zone here know no summer time. */
const steps = { hour, day, week: 7 * day };
const offset = (time: Date, ms: number) => new Date(time.getTime() + ms);

export function binsOf(time: OverTime, zone: string): Bin[] {
  const gaps = gapsOf(time, zone);
  return time.from.map((start, index) => {
    const from = onClock(start, zone);
    const to = offset(from, steps[time.step]);
    const isGap = time.tweets[index] === 0 && gaps.some((gap) => gap.from <= from && to <= gap.to);
    return { index, from, to, isGap, mentions: sum(time.parties.map((tweets) => tweets[index] ?? 0)) };
  });
}

export const gapsOf = ({ gaps }: OverTime, zone: string) =>
  gaps.map(({ from, to }) => ({ from: onClock(from, zone), to: onClock(to, zone) }));

/** The first bin of the window, and the first after it. */
export function selected(bins: Bin[], { from, to }: Settings): [number, number] {
  const begin = from === null ? 0 : bins.findIndex((bin) => bin.to > new Date(asTime(from)));
  const end = to === null ? bins.length : bins.findIndex((bin) => bin.from >= endOf(to));
  return [begin < 0 ? bins.length : begin, end < 0 ? bins.length : end];
}

/** The setting for a window that begins then: a bare date at midnight. */
export const fromSetting = (from: Date) => (isMidnight(from) ? written(from).slice(0, 10) : written(from));

/** The setting for a window that ends then: a bare date includes that day. */
export const toSetting = (to: Date) => (isMidnight(to) ? fromSetting(offset(to, -day)) : written(to));

/** That time, so many bins later. */
export const later = (time: Date, { step }: OverTime, bins: number) => offset(time, bins * steps[step]);

/** In hours: parts of a day, days, weeks; then months. */
const hourSteps = [1, 3, 6, 12, 24, 48, 168];
const monthSteps = [1, 3, 6, 12, 24, 60, 120];
const month = 30.4 * day;

/** Round times between the two, about so many: whole hours, days, Sundays, months. */
export function timeTicks(from: number, to: number, count: number): number[] {
  const isFew = (step: number) => (to - from) / step <= 1.5 * count;
  const inHours = hourSteps.find((hours) => isFew(hours * hour));
  const months = monthSteps.find((months) => isFew(months * month)) ?? 240;
  const [first, length] = inHours ? [inHours === 168 ? 3 * day : 0, inHours * hour] : [0, months * month];
  const ticks: number[] = [];
  for (let index = Math.floor((from - first) / length) - 1; ; index++) {
    const at = inHours ? first + index * length : Date.UTC(1970, index * months);
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const isMidnight = (time: Date) => time.getTime() % day === 0;
const written = (time: Date) => time.toISOString().slice(0, 16);
/** Settings give the times of a clock; here they are all written as if in UTC. */
const asTime = (setting: string) => (setting.length > 10 ? `${setting}Z` : setting);
const endOf = (to: string) => (to.length > 10 ? new Date(asTime(to)) : offset(new Date(to), day));
