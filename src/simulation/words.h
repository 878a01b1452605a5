#pragma once
#include <cstdint>

#include "simulation/message.h"
#include "simulation/random.h"
#include "simulation/topics.h"

namespace hustings::simulation {

enum class Style { person, official, feed };

// Appends words to the message and the topic's hashtags, all of the lexicon uk2017: one at least of every party the
// topic is for or against, and a neutral one if there is no party. The words are put together from phrases that were
// invented for this purpose.
void compose(Message& message, const Topic& topic, Style style, Random& random);

// A link to a page of nobody's.
void add_page_link(Message& message, Random& random);

}  // namespace hustings::simulation
