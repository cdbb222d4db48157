#!/bin/sh
# Recordings of mitmproxy and WireMock: proxies.sh FOLDER WIREMOCK.jar, beside server.mjs, with mitmdump and java.
set -eu
folder=$1 jar=$2 base=http://127.0.0.1

wait_for() { for _ in $(seq 60); do curl -s -o /dev/null "$1" && return; sleep 0.5; done; }
visit() {
  curl -s -o /dev/null -H 'content-type: application/json' -d '{"user":"ann"}' "$1/login"
  for path in json gzip bytes; do curl -s -o /dev/null "$1/$path"; done
}

for end in har zhar; do
  mitmdump -q -p 8912 --mode reverse:$base:8911 --set "hardump=$folder/mitmproxy.$end" & proxy=$!
  wait_for $base:8912/ready
  visit $base:8912
  kill -INT $proxy
  wait $proxy || true
done

mkdir -p "$folder/wiremock"
java -jar "$jar" --port 8913 --root-dir "$folder/wiremock" > /dev/null & wiremock=$!
wait_for $base:8913/__admin/mappings
curl -s -o /dev/null -d "{\"targetBaseUrl\":\"$base:8911\"}" $base:8913/__admin/recordings/start
visit $base:8913
curl -s -X POST $base:8913/__admin/recordings/stop > "$folder/wiremock-stopped.json"
curl -s $base:8913/__admin/mappings > "$folder/wiremock-mappings.json"
cp "$folder"/wiremock/mappings/*.json "$folder"
kill $wiremock
