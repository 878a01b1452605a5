#include "exports/utf16_reader.h"

#include <string>
#include <utility>

namespace hustings {
namespace {

class Utf16Reader : public ExportReader {
 public:
  Utf16Reader(ByteOrder order, std::unique_ptr<ExportReader> reader) : decoder_(order), reader_(std::move(reader)) {}

  void feed(std::string_view chunk) override {
    decoded_.clear();
    decoder_.decode(chunk, decoded_);
    reader_->feed(decoded_);
  }
  void finish() override { reader_->finish(); }

 private:
  Utf16Decoder decoder_;
  std::unique_ptr<ExportReader> reader_;
  std::string decoded_;
};

}  // namespace

std::unique_ptr<ExportReader> read_utf16(std::string_view head, ExportSink sink, const ColumnNames& columns) {
  const ByteOrder order = *utf16_order(head);
  std::string decoded;
  Utf16Decoder(order).decode(head, decoded);
  auto reader = recognise(decoded, std::move(sink), columns);
  return reader ? std::make_unique<Utf16Reader>(order, std::move(reader)) : nullptr;
}

}  // namespace hustings
