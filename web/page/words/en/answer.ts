// The first sentences: who leads, and how much is automated.
import { html, nothing } from "lit-html";
import type { Party, Report, Rule, Settings } from "../../../shared/report";
import { certain, isPending } from "../../facts";
import { chance, count, list, percent, small } from "../../format";
import { usualSettings } from "../../state";
import { accounts, bracketed, chanceDecides, judgedOn, lengthOf, often } from "./common";
import { rules, voices } from "./parties";

const smallNumbers = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (value: number) => smallNumbers[value] ?? count(value);

/** A name's genitive: Labour’s, Liberal Democrats’. */
const genitive = (name: string) => (name.endsWith("s") ? `${name}’` : `${name}’s`);

/** What a party’s share is a share of, after “Labour’s hashtags …”. */
const shareOf: Record<Settings["voices"], Record<Rule, (share: unknown) => unknown>> = {
  tweets: {
    mention: (share) => html`are on ${share} of party mentions`,
    exclusive: (share) => html`are on ${share} of the tweets that are for one party only`,
    fractional: (share) => html`have ${share} of the tweets for parties, one for several being shared out`,
  },
  accounts: {
    mention: (share) => html`have ${share} of the voices, each account counting once for every party it uses`,
    exclusive: (share) => html`are used by ${share} of the accounts that use one party’s only`,
    fractional: (share) => html`have ${share} of the voices, each account having one to share out`,
  },
};

export const answer = {
  label: "The answer",
  /** Of the tweets of one account. */
  ofOneAccount({ automation: { accounts: frequent, rule } }: Report) {
    const begin = html`These are the tweets of <em>one account</em>: there is no mix of parties in them.`;
    if (frequent === null) return html`${begin} How often it posts cannot be judged from what these files hold.`;
    return html`${begin} It ${frequent > 0 ? "posts" : "does not post"} ${often(rule)}.`;
  },
  /** `leaders`: the parties with the largest share, as a rule one. */
  share([first, ...others]: Party[], report: Report) {
    const { settings } = report;
    if (!first)
      return html`None of these tweets carries a party’s hashtag of the list “${report.lexicon.name}”. <a href="#dictionary">Choose another list</a>, or add your own hashtags to it.`;
    const share = html`<em>${percent(first.share)}</em>${bracketed(first.interval, isPending(report))}`;
    const names = list([first, ...others].map(({ name }) => name));
    const whose = others.length === 0 ? `${genitive(first.name)} hashtags` : `The hashtags of ${names}`;
    const which = { all: "", originals: ", retweets left out", retweets: ", among retweets" }[settings.tweets];
    const of = shareOf[settings.voices][settings.rule](share);
    return html`${whose} ${of}${others.length > 0 ? " each" : ""}${which}.`;
  },
  /** Where the lead may be chance, or nobody can tell. */
  lead({ name, leads, interval: of }: Party, report: Report) {
    if (isPending(report)) return nothing;
    if (of === null || leads === null)
      return html`So <em>few accounts</em> carry this that nobody can say how sure it is.`;
    if (leads >= certain) return nothing;
    return html`It is <em>too close to call</em>: ${name} leads in only ${chance(leads)} of resamplings.`;
  },
  automation(report: Report) {
    const { automation, window, untracked } = report;
    const { share, accounts: frequent, one_in, rule, interval: of, judged } = automation;
    if (share === null || one_in === null || frequent === null)
      return frequent === 0
        ? html`<em>No account</em> posts ${often(rule)}${judgedOn(report)}${chanceDecides(report)}.`
        : html`How often accounts post <em>cannot be judged</em> from what these files hold.`;
    if (window.accounts === 1)
      return html`In these days, all tweets are by <em>one account</em>, which posts ${often(rule)}${chanceDecides(report)}.`;
    const tweet = untracked > 0 ? "tracked tweet" : "tweet";
    const whole = Math.round(one_in);
    const isNearWhole = whole > 1 && Math.abs(one_in - whole) < one_in / 10;
    const range = bracketed(of, isPending(report), "\u00a0%");
    const part = isNearWhole
      ? html`<em>One ${tweet} in ${inWords(whole)}</em>${range} comes`
      : html`<em>${percent(share)}</em>${range} of ${tweet}s come`;
    return html`${part} from accounts that post ${often(rule)}: <em>${count(frequent)}</em> of ${accounts(judged ?? window.accounts)}${judgedOn(report)}${chanceDecides(report)}.`;
  },
  /** Who leads without the high-frequency accounts. */
  without(leader: Party, leaderWithout: Party) {
    const share = html`<em>${percent(leaderWithout.without.share)}</em>`;
    return leader === leaderWithout
      ? html`Leave them out, and ${leader.name} still leads, at ${share}.`
      : html`Leave them out, and ${leaderWithout.name} leads instead, at ${share}.`;
  },
  /** How many the rule would flag by mistake, where it flags no more. */
  mistakes({ automation: { accounts: frequent, judged, corrected }, settings, window }: Report) {
    if (!frequent || !corrected?.indistinguishable || window.accounts === 1) return nothing;
    const all = judged ?? window.accounts;
    return `A rule that is wrong about ${small(100 * settings.false_positives)}\u00a0% of accounts would flag about ${count(Math.round(settings.false_positives * all))} of ${accounts(all)} by mistake.`;
  },
  noTweets: "No tweets lie in these days.",
  how: "How this is counted",
  shareRule({ settings }: Report) {
    return [
      rules[settings.rule].means,
      voices[settings.voices].means,
      settings.count_against
        ? "Hashtags against a party count as talk of it."
        : "Hashtags against a party are not added to anybody.",
      "In brackets is the 95 % interval over accounts.",
    ].join(" ");
  },
  automationRule(report: Report): string {
    const { rule, tweets: frequent, share, corrected } = report.automation;
    const { window, settings } = report;
    const { tweets_needed, per_day, denominator, sampling } = rule;
    const tracked = `${count(frequent)} of ${count(window.tracked)} tracked tweets (those with any hashtag of the list), ${percent(share)}, are by such accounts.${
      corrected?.indistinguishable && settings.false_positives === usualSettings.false_positives
        ? " Its own errors are taken to be 1.46\u00a0% of verified accounts, counting all their tweets."
        : ""
    }`;
    if (share === null) return "A missing figure is not a zero: nothing is said where nothing is known.";
    if (denominator === "lifetime")
      return `Counted here are all tweets an account ever sent, over its age in days: ${small(per_day)} or more. ${tracked}`;
    if (tweets_needed === null || window.days === null) return tracked;
    const which = denominator === "tracked" ? "tracked tweets" : "tweets in the sample";
    const part = sampling < 1 ? `, in ${small(100 * sampling)}\u00a0% of all tweets,` : "";
    return `${small(per_day)} a day over ${lengthOf(window)}${part} is ${count(Math.ceil(tweets_needed))} ${which}, on average over the days of the sample. ${tracked}`;
  },
};
