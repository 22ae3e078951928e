#!/bin/sh
# Make pages with known truth, and score what jianbao makes of them:
#
#   make_pages.sh pages         set pages into DIR
#   make_pages.sh pages-test    the same, then run jianbao on them and score it: all pages, and the OCR pages alone
#
# Settings come from the environment: SEED (1), N pages (60), DIR (.build/pages), BANK (articles.json beside this
# script; several files with commas between), JIANBAO (.build/release/jianbao), PYTHON (python3).
# Python packages that are missing are installed into a virtual environment of the project, never into the system.
set -eu

tools=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tools/../.." && pwd)
seed=${SEED:-1}
pages=${N:-60}
dir=${DIR:-$root/.build/pages}
jianbao=${JIANBAO:-$root/.build/release/jianbao}
venv=$root/.build/pages-venv
packages="reportlab pdfminer.six pymupdf"

fail() {
  echo "make_pages: $1" >&2
  [ $# -lt 2 ] || echo "  $2" >&2
  exit 1
}

has_packages() { "$1" -c 'import reportlab, pdfminer, pymupdf' 2>/dev/null; }

find_python() {
  python=${PYTHON:-python3}
  command -v "$python" >/dev/null || fail "no $python here" "install Python 3, or name one with PYTHON="
  has_packages "$python" && return
  if ! has_packages "$venv/bin/python"; then
    echo "make_pages: installing $packages into ${venv#"$root"/}" >&2
    "$python" -m venv "$venv" >/dev/null 2>&1 ||
      fail "cannot make a virtual environment in $venv" "Debian: apt-get install python3-venv; or: pip install $packages"
    # shellcheck disable=SC2086
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check $packages ||
      fail "cannot install $packages (no network?)" "install them yourself: pip install $packages"
  fi
  python=$venv/bin/python
}

need_commands() {
  command -v pdftotext >/dev/null || fail "no pdftotext here" "Debian: apt-get install poppler-utils; macOS: brew install poppler"
  command -v fc-match >/dev/null || fail "no fc-match here" "Debian: apt-get install fontconfig; macOS: brew install fontconfig"
  case $(fc-match -f '%{file}' 'WenQuanYi Zen Hei') in
    *.ttc) ;;
    *) fail "the font WenQuanYi Zen Hei is missing" "Debian: apt-get install fonts-wqy-zenhei" ;;
  esac
}

make_pages() {
  # a folder of made pages, or none: nothing else is ever removed
  if [ -d "$dir" ]; then
    others=$(find "$dir" -mindepth 1 -maxdepth 1 ! -name 'page*.txt' ! -name 'page*.json' | head -n 1)
    [ -z "$others" ] || fail "$dir holds something else: $others" "name another folder with DIR="
  fi
  need_commands
  find_python
  rm -rf "$dir.making"
  bank=${BANK:-$tools/articles.json}
  "$python" "$tools/typeset.py" "$bank" "$dir.making" --pages "$pages" --seed "$seed" >"$dir.log" 2>&1 || {
    tail -n 5 "$dir.log" >&2
    fail "the typesetter failed" "its output: $dir.log"
  }
  rm -rf "$dir"
  mv "$dir.making" "$dir"
  rm -f "$dir.log"
  echo "$pages pages (seed $seed) in ${dir#"$root"/}"
}

score() {
  # jianbao run exits 1 when files were rejected; the made pages hold none but text
  out=$root/.build/pages-output
  corpus=$root/.build/pages-corpus
  rm -rf "$out" "$corpus"
  mkdir -p "$corpus"
  cp "$dir"/*.txt "$corpus"
  "$jianbao" run "$corpus" --output "$out" --quiet
  echo "== all pages"
  "$jianbao" score "$out" "$dir"/*.json
  if ls "$dir"/*-ocr.json >/dev/null 2>&1; then
    echo "== ocr pages"
    "$jianbao" score "$out" "$dir"/*-ocr.json
  fi
}

mkdir -p "$(dirname "$dir")"
case ${1:-} in
  pages) make_pages ;;
  pages-test)
    [ -x "$jianbao" ] || fail "no $jianbao" "build it first: make"
    make_pages
    score
    ;;
  *) fail "unknown task '${1:-}'" "pages or pages-test" ;;
esac
