# shellcheck shell=bash
# What run.sh and test.sh need of the machine, and how it is come by. Sourced by both.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck disable=SC2034
browser_packages=(chromium chromium-sandbox fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji)

say() { printf '%s\n' "$*" >&2; }

# The SDK that global.json asks for; dotnet itself knows best whether it is there.
need_sdk() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
    export DOTNET_ROOT="$HOME/.dotnet" PATH="$HOME/.dotnet:$PATH"
  fi
  if ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
    say 'ComputeIntel needs the .NET 10 SDK, and this machine has none that fits global.json.'
    say 'Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and start this again.'
    return 1
  fi
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}

# Prints the path of a Chromium that the program would find for itself.
find_chromium() {
  local name
  # Not chromium-browser: Ubuntu's is a script that only tells one to install a snap.
  for name in chromium google-chrome google-chrome-stable microsoft-edge; do
    if command -v "$name"; then
      return
    fi
  done
  find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -path '*/chromium*' -type f -perm -u+x \
    \( -name chrome -o -name chrome-headless-shell -o -name headless_shell \) -print -quit 2>/dev/null | grep .
}

# Installs Debian packages, saying so; fails where this is not Debian, or nobody here may install.
install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    [ -t 0 ] || as_root+=(--non-interactive)
  fi
  say "Installing with apt: $*"
  "${as_root[@]}" apt-get update -qq >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >&2
}
