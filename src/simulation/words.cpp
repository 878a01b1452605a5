#include "simulation/words.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace hustings::simulation {
namespace {

using Phrases = std::span<const std::string_view>;

// Hashtags as they are usually written, the commonest first.
constexpr std::string_view labour_tags[] = {"VoteLabour", "ForTheMany", "Labour", "ForTheManyNotTheFew", "LabourDoorstep", "ImVotingLabour"};
constexpr std::string_view conservative_tags[] = {"VoteConservative", "StrongAndStable", "Conservatives", "VoteTory", "Tories"};
constexpr std::string_view snp_tags[] = {"VoteSNP", "SNP"};
constexpr std::string_view ukip_tags[] = {"UKIP", "VoteUKIP"};
constexpr std::string_view libdem_tags[] = {"LibDems", "VoteLibDem", "VoteLibDems", "LiberalDemocrats"};
constexpr std::array<Phrases, party_count> party_tags = {labour_tags, conservative_tags, snp_tags, ukip_tags, libdem_tags};

constexpr std::string_view against_labour[] = {"SameOldLabour"};
constexpr std::string_view against_conservative[] = {"ToriesOut"};
constexpr std::string_view against_snp[] = {"SNPout"};
constexpr std::array<Phrases, 3> against_tags = {against_labour, against_conservative, against_snp};

constexpr std::string_view neutral_tags[] = {"GE2017", "GE17", "GeneralElection", "UKElection", "Election2017",
                                             "GeneralElection2017", "RegisterToVote", "Vote2017", "SnapElection"};

constexpr std::string_view places[] = {
    "Nether Ashcombe", "Port Ellory", "Upper Millbrook", "Stonewick", "Kirk Tarrow", "Llanfer", "Orrel Fen", "Gull Bay",
    "Hatherby", "Old Quarry Road", "Wending", "East Skerry", "Marlow Cross", "Pitlander", "Saltmarket", "Tarn Head"};
constexpr std::string_view openings[] = {
    "Rain on the hustings again", "Counted forty posters before breakfast", "Four leaflets through the door in one day",
    "A full hall and a broken microphone", "Nine doors, eight cups of tea", "The candidate knew the price of milk",
    "Asked about the bus to the hospital", "Queue round the corner for the debate", "Two dogs and a pram on the canvass",
    "Somebody painted the bus shelter", "Long evening at the village green", "Our street has made up its mind",
    "Heard three speeches today", "The hedge is full of placards", "No seats left by half past six",
    "My neighbour argues with the radio", "First time I have stood on a doorstep", "Lost my voice and a clipboard",
    "The ferry was late & so was the candidate", "Phone bank till nine", "They promised a pier", "Tea urn boiled dry",
    "Saw the battle bus stuck in the ford", "Half the choir is out with leaflets"};
constexpr std::string_view closings[] = {
    "and nobody left before the last question", "so we walked home by the mill", "which is more than last time",
    "and was told about a railway to the moon", "but the cake stall was very good", "and not one of them about bins",
    "and I am none the wiser", "so I shall read the small print", "and still nobody mentions the bridge",
    "and that was only the morning", "but the questions were better than the answers", "and the heckler won on points",
    "which says it all", "and I would do it again tomorrow", "so somebody is listening after all",
    "while the gulls took the sandwiches", "and the returning officer smiled once", "but who pays for it",
    "and my feet agree", "so make of that what you will", "and the twins slept through it all",
    "but at least the rain has stopped", "and it made me think", "so register while you can"};
constexpr std::string_view asides[] = {
    "🗳️", "🌹 🌳", "🙂", "😀😀", "👏👏👏", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "☕ first.", "🤷", "Thoughts?", "Pass it on.", "Who is with me?", "More tomorrow.",
    "Photo to follow.", "👨‍👩‍👧 came too.", "Not joking.", "💷?"};
constexpr std::string_view promises[] = {
    "Today we set out our plan for the buses", "A new roof for every school hall", "We will mend the bridge at last",
    "Fairer fares on every ferry", "Come and ask us anything tonight", "Our candidates answered two hundred questions",
    "A library in every town that lost one", "We shall publish what it costs"};
constexpr std::string_view headlines[] = {
    "Candidates meet in the corn exchange", "What the manifestos say about ferries", "Turnout: how it is counted",
    "Recount in the parish poll", "Nominations close at noon", "Poll of polls that never were",
    "Debate moved to the larger hall", "Who stands where, ward by ward"};

struct Foreign {
  std::string_view words, language;  // "und": what the platform writes when it does not know the language
};
constexpr Foreign foreign[] = {
    {"Neuadd y pentref yn llawn heno", "cy"}, {"Tha an talla làn a-nochd", "und"}, {"Pełna sala i długa kolejka", "pl"},
    {"آج شام ہال بھرا ہوا ہے", "ur"}, {"ਅੱਜ ਸ਼ਾਮ ਹਾਲ ਭਰਿਆ ਹੋਇਆ ਹੈ", "pa"}, {"আজ সন্ধ্যায় হল ভর্তি", "bn"},
    {"今晚大厅座无虚席", "zh"}, {"Сегодня вечером зал полон", "ru"}, {"القاعة ممتلئة هذا المساء", "ar"}};

// The first of a list about half the time.
std::string_view mostly_first(Phrases list, Random& random) {
  return list[random.below(1 + random.below(static_cast<std::uint32_t>(list.size())))];
}

// One in eight is written in small letters.
void add_tag(Message& message, std::string_view tag, Random& random) {
  std::string written(tag);
  if (random.below(8) == 0) {
    for (char& c : written) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  message.add_hashtag(written);
}

void add_tags(Message& message, const Topic& topic, Random& random) {
  for (std::size_t party = 0; party < party_count; ++party) {
    if (topic.is_for(party)) add_tag(message, mostly_first(party_tags[party], random), random);
    if (topic.is_for(party) && party == labour && random.percent(15)) add_tag(message, "JC4PM", random);
  }
  for (std::size_t party = 0; party < against_tags.size(); ++party) {
    if (topic.is_against(party)) add_tag(message, random.among(against_tags[party]), random);
  }
  if (topic.neutral() || random.percent(30)) add_tag(message, mostly_first(neutral_tags, random), random);
}

// The API escapes "&", "<" and ">".
void add_escaped(Message& message, std::string_view words) {
  for (std::size_t at; (at = words.find('&')) != std::string_view::npos; words.remove_prefix(at + 1)) {
    message.add_text(words.substr(0, at));
    message.add_text("&amp;");
  }
  message.add_text(words);
}

void add_sentence(Message& message, Random& random) {
  add_escaped(message, random.among(openings));
  message.add_text(random.percent(20) ? "; " : ", ");
  add_escaped(message, random.among(closings));
  message.add_text(".");
}

// "Stonewick, ward 12: "
void add_place(Message& message, Random& random) {
  message.add_text(random.among(places));
  if (random.percent(75)) message.add_text(", ward " + std::to_string(random.between(1, 60)));
  message.add_text(": ");
}

void add_persons_words(Message& message, Random& random) {
  if (random.percent(90)) add_place(message, random);
  const std::uint32_t manner = random.below(100);
  if (manner < 3) {
    const Foreign& sentence = random.among(foreign);
    message.language = sentence.language;
    return message.add_text(sentence.words);
  }
  if (manner < 7) return message.add_text(random.among(asides));
  add_sentence(message, random);
  const bool at_length = manner >= 88;
  for (int i = 0; at_length && i < 2; ++i) {
    message.add_text(" ");
    add_sentence(message, random);
  }
  if (random.percent(30)) {
    message.add_text(" ");
    message.add_text(random.among(asides));
  }
}

void add_words(Message& message, Style style, Random& random) {
  if (!message.text.empty()) message.add_text(" ");
  switch (style) {
    case Style::person: return add_persons_words(message, random);
    case Style::official:
      message.add_text(random.among(promises));
      message.add_text(", ");
      message.add_text(random.among(places));
      return message.add_text(". Day " + std::to_string(random.between(1, 400)) + ".");
    case Style::feed:
      message.add_text(random.among(headlines));
      message.add_text(": ");
      message.add_text(random.among(places));
      return message.add_text(", no. " + std::to_string(random.between(1, 9999)));
  }
}

}  // namespace

void compose(Message& message, const Topic& topic, Style style, Random& random) {
  const bool tags_first = style == Style::person && message.text.empty() && random.percent(15);
  if (tags_first) add_tags(message, topic, random);
  add_words(message, style, random);
  if (!tags_first) add_tags(message, topic, random);
}

void add_page_link(Message& message, Random& random) {
  const std::string page = std::to_string(random.between(1'000'000, 9'999'999));
  message.add_link("https://t.example/" + page, "https://news.example/2017/05/" + page, "news.example/2017/05/" + page);
}

}  // namespace hustings::simulation
