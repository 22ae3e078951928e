# ns/byte of runs over c8, interleaved with wc
B=${1:-/tmp/rows/.build/release/jianbao}
for i in 1 2 3 4 5; do
 /usr/bin/env bash -c "TIMEFORMAT=%U+%S=%R; time (find c8 -name '*.txt' -print0 | xargs -0 cat | LC_ALL=C.UTF-8 wc -m >/dev/null)"
 /usr/bin/env bash -c "TIMEFORMAT='                 %U+%S=%R'; time $B run c8 --output o.b --force --jobs 1 -q"
done
