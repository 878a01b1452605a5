# shellcheck shell=bash
# Sourced by the scripts that call CMake: what Emscripten needs to be told. The preset "wasm" reads EMSCRIPTEN_ROOT.
EMSCRIPTEN_ROOT=$(em-config EMSCRIPTEN_ROOT)
export EMSCRIPTEN_ROOT

# Debian keeps Emscripten's acorn where only Debian's own Node looks.
if ! (cd "$EMSCRIPTEN_ROOT" && node -e 'require.resolve("acorn")' 2>/dev/null); then
  export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
fi
