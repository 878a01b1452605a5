// How all is found, and what it cannot say.
import { html } from "lit-html";

const link = (address: string, text: string) => html`<a href=${address} rel="noreferrer">${text}</a>`;

export const method = {
  heading: "Method and limits",
  items: [
    [
      "Where this comes from",
      html`At the end of May 2017 researchers in Oxford published what 1.3 million tweets of 1–7 May said about the UK election:
        each party’s share of the hashtags, and that one tweet in eight came from highly automated accounts
        (${link("https://www.research.ox.ac.uk/article/2017-05-31-labour-dominating-twitter-conversation-in-uk-election-campaign-says-study", "the university’s summary")}).
        This page asks the same of your files, by the same published definition. Its list of hashtags is its own: the
        study’s was never published in full.`,
    ],
    [
      "The rule",
      html`An account is high-frequency if it posts at least 50 tweets a day with the tracked hashtags, as a mean over
        all days of the sample: 350 in seven days. It is judged once, over all hashtags; only then are its tweets counted
        party by party. The wording is that of the same authors’ memo on the US election of 2016, where 450 tweets in
        nine days are named
        (${link("https://github.com/MichaelKreil/openbots", "reproduced in M. Kreil’s slides")}).`,
    ],
    [
      "What the rule cannot do",
      html`Of 306,954 verified accounts 4,475, or 1.46 %, exceeded 50 a day over nine days, counting all their tweets
        rather than tagged ones
        (${link("https://github.com/MichaelKreil/openbots/blob/master/docs/index.md", "Kreil’s count")}): newsrooms,
        companies, writers. A peer-reviewed comparison of this rule with two others found very different results, and no
        way to tell which is right
        (${link("https://doi.org/10.1177/20539517211033566", "Martini and others, 2021")}). A busy volunteer and a
        machine can look the same here; a quiet machine is not seen at all.`,
    ],
    [
      "Signs of automation",
      html`The score adds up what an account did, by families of signs: what many sources agree on, with weights that are
        ours and yours to change. Each family has a cap, and only the strongest sign of volume counts, so that one habit
        seen from five sides does not make five reasons. What speaks against automation takes points off. A sign for
        which a field is missing is not judged, which is no zero: “judged” says which part of all points could be given,
        and below 30 % there is no grade. Strong signs need several families, so that posting much is never enough.`,
    ],
    [
      "What the score is worth",
      html`It sorts accounts by what is worth a look, and every reason can be checked against the tweets themselves. On
        accounts that others have labelled, which came without tweets, it told automated ones from others in 69 to 79 of
        a hundred pairs, where 50 is guessing: no better than simpler rules in most of these sets, and nobody reached
        strong signs there. Published scores fare no better on accounts unlike those they learned from: BotometerLite
        has 99 on easy sets and 60 on accounts that only retweet
        (${link("https://doi.org/10.1609/aaai.v34i01.5460", "Yang and others, 2020")}). Few signs are no proof of a
        person, strong signs none of a machine.`,
    ],
    [
      "How sure this is",
      html`Tweets of one account hang together, so the intervals come from drawing accounts anew, with all their tweets
        (a bootstrap over accounts, 95 %, Hesterberg’s expanded percentiles, with a fixed seed): the interval reaches
        beyond the middle 95 % of the resamplings, further the fewer accounts carry it; so it can include zero where
        nearly all resamplings agree. Shares of accounts have Wilson’s interval.
        Neither covers the choice of hashtags, the platform’s selection, or what was deleted.`,
    ],
    [
      "Effective number",
      html`If few accounts write most tweets, there are fewer independent voices than accounts. Kish’s number, the square
        of the sum of their tweets over the sum of the squares, says how many equally busy accounts would be as uneven;
        below 30 the intervals are not to be relied on, and below five none is given.`,
    ],
    [
      "If the rule is wrong",
      html`Given how often a rule flags whom it should not, and whom it should, the correction of Rogan and Gladen (1978)
        says how many there would be in truth: the share it flags less its false positives, over what it can tell apart.
        The rates are yours to choose; at 1.46 % false positives (that of verified accounts, counting all their tweets), 1.46 % flagged is as good as none.`,
    ],
    [
      "Samples and gaps",
      html`In a sample of a tenth an account that posts 50 a day shows five, so the threshold is scaled by the part you
        state. Where a collection stood still there is nothing to count: such hours are hatched and never drawn as zero,
        though the mean over the window still includes them.`,
    ],
    [
      "What a hashtag cannot say",
      html`A party’s hashtag is a topic. Opponents use it too, and the study’s own authors attributed no account to a
        party (${link("https://ig.ft.com/social-bots-of-brexit/", "Financial Times")}). Twitter’s users are not the
        voters, and a sample is not Twitter.`,
    ],
  ] as [string, unknown][],
  software: "Software in this page",
};
