#!/usr/bin/env bash
# Draws the pictures of this folder anew from what the demonstration writes: docs/pictures/draw.sh
# Needs, beside what ./mz needs, LibreOffice (soffice), poppler (pdftoppm) and Chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/pictures
for tool in soffice pdftoppm pdftotext chromium; do
  command -v $tool >/dev/null || { echo "needs $tool" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -n "${1:-}" ] && demo=$1 || { demo=$work/demo; ./mz demo --no-serve --no-ledger --out "$demo" >/dev/null; }
package=$(echo "$demo"/site/*利州区委组织部-2020-部门决算公开)

# The page of a pdf that holds these words, as a number.
page_of() { # FILE WORDS
  local many; many=$(pdfinfo "$1" | awk '/^Pages/ {print $2}')
  for page in $(seq 4 "$many"); do
    pdftotext -f "$page" -l "$page" "$1" - 2>/dev/null | tr -d '\n ' | grep -q "$2" && { echo "$page"; return; }
  done
  echo 1
}
paper() { # PDF NAME WORDS
  local page; page=$(page_of "$1" "$3")
  pdftoppm -r 66 -f "$page" -l "$page" -png -singlefile "$1" "$here/$2"
}
screen() { # ADDRESS NAME WIDTH HEIGHT
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" \
    --window-size="$3,$4" --screenshot="$here/$2.png" "$1" >/dev/null 2>&1
}

words=图1：收入、支出决算总计变动情况
cp "$package/决算公开.docx" "$work/word.docx"
cp "$package/决算公开附表.xlsx" "$work/sheet.xlsx"
soffice --headless --convert-to pdf --outdir "$work" "$work/word.docx" >/dev/null 2>&1
soffice --headless --convert-to pdf --outdir "$work" "$work/sheet.xlsx" >/dev/null 2>&1
paper "$work/word.pdf" docx "$words"
paper "$package/决算公开.pdf" pdf "$words"
pdftoppm -r 60 -f 1 -l 1 -png -singlefile "$work/sheet.pdf" "$here/xlsx"
java "$here/OfdPage.java" "$package/决算公开.ofd" "$(page_of "$package/决算公开.pdf" "$words")" "$work/ofd.html"
screen "file://$work/ofd.html" ofd 546 772
screen "file://$package/决算公开.html#s40" html 1300 820
screen "file://$demo/portal/index.html" site 1200 900
department=$(grep -l '<h1>中共广元市利州区委组织部</h1>' "$demo"/portal/departments/*.html)
screen "file://$department" site-department 1200 1010
ls -la "$here"/*.png
