# Every dependency is taken from the system when it is there (find_package), else fetched at a pinned version.
include(FetchContent)

# Header-only libraries reach our targets through a folder that holds nothing else. Their packages often export
# all of /usr/include, which must never reach emcc: it would then read glibc's headers instead of its own.
function(hustings_headers target folder)
  set(private ${CMAKE_BINARY_DIR}/headers/${target})
  file(MAKE_DIRECTORY ${private})
  foreach(directory IN LISTS ARGN)
    if(EXISTS ${directory}/${folder} AND NOT EXISTS ${private}/${folder})
      file(CREATE_LINK ${directory}/${folder} ${private}/${folder} SYMBOLIC)
    endif()
  endforeach()
  if(NOT EXISTS ${private}/${folder})
    message(FATAL_ERROR "${folder} was found neither on this system nor by download; script/bootstrap installs it.")
  endif()
  add_library(hustings_${target} INTERFACE)
  target_include_directories(hustings_${target} SYSTEM INTERFACE ${private})
endfunction()

# hustings_dependency(<name> <cmake package> <imported target> <header folder> <repository> <tag>)
function(hustings_dependency target package imported folder repository tag)
  FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(${package})
  get_target_property(directories ${imported} INTERFACE_INCLUDE_DIRECTORIES)
  string(REGEX REPLACE "\\$<BUILD_INTERFACE:([^>]*)>" "\\1" directories "${directories}")
  string(TOLOWER ${package} lower)
  hustings_headers(${target} ${folder} ${directories} ${${lower}_SOURCE_DIR} ${${lower}_SOURCE_DIR}/include
                   ${${lower}_SOURCE_DIR}/${package})
endfunction()

set(CMAKE_POLICY_VERSION_MINIMUM 3.5)  # some name a version too old for CMake 4
set(JSON_BuildTests OFF)
set(DOCTEST_WITH_TESTS OFF)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE BOTH)  # headers only: those of this machine serve the wasm build too
hustings_dependency(json nlohmann_json nlohmann_json::nlohmann_json nlohmann https://github.com/nlohmann/json v3.11.2)
hustings_dependency(robin_map tsl-robin-map tsl::robin_map tsl https://github.com/Tessil/robin-map v1.2.1)
if(BUILD_TESTING)
  hustings_dependency(doctest doctest doctest::doctest doctest https://github.com/doctest/doctest v2.4.9)
endif()
if(NOT EMSCRIPTEN)
  hustings_dependency(cli11 CLI11 CLI11::CLI11 CLI https://github.com/CLIUtils/CLI11 v2.1.2)
  find_package(OpenSSL REQUIRED COMPONENTS Crypto)
  find_package(BZip2 REQUIRED)
  find_package(LibLZMA REQUIRED)
  find_package(ZLIB REQUIRED)
  find_package(zstd REQUIRED)
  if(APPLE AND NOT LibArchive_ROOT)  # Homebrew keeps it apart, because the system has one without headers
    set(LibArchive_ROOT /opt/homebrew/opt/libarchive /usr/local/opt/libarchive)
  endif()
  find_package(LibArchive REQUIRED)
  FetchContent_Declare(pugixml GIT_REPOSITORY https://github.com/zeux/pugixml GIT_TAG v1.13 GIT_SHALLOW ON
                       FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(pugixml)
endif()

# xxHash brings no CMake package; it is one header.
find_path(HUSTINGS_XXHASH xxhash.h PATHS /usr/local/include /usr/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT HUSTINGS_XXHASH)
  FetchContent_Declare(xxhash GIT_REPOSITORY https://github.com/Cyan4973/xxHash GIT_TAG v0.8.1 GIT_SHALLOW ON)
  FetchContent_MakeAvailable(xxhash)
endif()
hustings_headers(xxhash xxhash.h ${HUSTINGS_XXHASH} ${xxhash_SOURCE_DIR})
target_compile_definitions(hustings_xxhash INTERFACE XXH_INLINE_ALL)
