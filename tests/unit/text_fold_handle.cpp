// fold_handle folds ASCII letters only.
#include <doctest/doctest.h>

#include "text/fold.h"

TEST_CASE("fold_handle folds ASCII letters and nothing else") {
  CHECK(hustings::fold_handle("") == "");
  CHECK(hustings::fold_handle("Invented_Handle_0042") == "invented_handle_0042");
  CHECK(hustings::fold_handle("\u00DCA\xFF") == "\u00DCa\xFF");
}
