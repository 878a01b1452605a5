#pragma once
#include <span>

// What json_changes.cpp puts into a target's inputs; each target gives its own.
extern const std::span<const char* const> json_names;  // members to which others are renamed
extern const std::span<const char* const> odd_json;    // values where readers may stumble, as JSON
