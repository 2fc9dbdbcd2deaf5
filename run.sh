#!/usr/bin/env bash
# Starts ComputeIntel on http://localhost:5080. Arguments go to the program: ./run.sh --urls http://127.0.0.1:6000
set -euo pipefail
# shellcheck source=.ci/machine.sh
. "$(dirname "${BASH_SOURCE[0]}")/.ci/machine.sh"

need_sdk

# Published, not built: in Production a build alone serves empty style sheets.
dotnet publish "$root/src/ComputeIntel" -c Release -o "$root/out" -v quiet >&2

if [ -z "${Browser__ExecutablePath:-}" ] && ! find_chromium >/dev/null; then
  say 'No Chromium was found; it prints the briefings.'
  if ! install_packages "${browser_packages[@]}"; then
    say "Fetching one with Playwright's installer instead."
    "$(echo "$root"/out/.playwright/node/*/node)" "$root/out/.playwright/package/cli.js" install chromium >&2 ||
      say 'That failed too. Everything but the PDF works without it; docs/deployment.md says how to name a browser.'
  fi
fi

export ASPNETCORE_ENVIRONMENT=Production
exec dotnet "$root/out/ComputeIntel.dll" --contentRoot "$root/out" "$@"
