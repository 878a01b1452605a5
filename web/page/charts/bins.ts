import { utcDay, utcHour, utcWeek } from "d3-time";
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

const steps = { hour: utcHour, day: utcDay, week: utcWeek };

export function binsOf(time: OverTime, zone: string): Bin[] {
  const gaps = gapsOf(time, zone);
  return time.from.map((start, index) => {
    const from = onClock(start, zone);
    const to = steps[time.step].offset(from);
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
export const toSetting = (to: Date) => (isMidnight(to) ? fromSetting(utcDay.offset(to, -1)) : written(to));

/** That time, so many bins later. */
export const later = (time: Date, { step }: OverTime, bins: number) => steps[step].offset(time, bins);

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const isMidnight = (time: Date) => utcDay.floor(time).getTime() === time.getTime();
const written = (time: Date) => time.toISOString().slice(0, 16);
/** Settings give the times of a clock; here they are all written as if in UTC. */
const asTime = (setting: string) => (setting.length > 10 ? `${setting}Z` : setting);
const endOf = (to: string) => (to.length > 10 ? new Date(asTime(to)) : utcDay.offset(new Date(to)));
