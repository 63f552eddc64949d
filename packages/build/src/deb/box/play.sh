# Runs in the virtual machine after a boot: the host arms the box, and the second button is pressed.
wires=$(echo /sys/devices/platform/gpio-sim.0/gpiochip*)
lamps() { cat "$wires/sim_gpio2/value" "$wires/sim_gpio3/value" | tr -d '\n'; }
until_true() {
  for try in $(seq 300); do
    if eval "$1"; then return; fi
    sleep 0.2
  done
  echo "not within 60 s: $1"
  journalctl --boot --lines 50
  exit 1
}

until_true 'journalctl --boot --unit hardware-ws@box | grep -q "Connected to"'
hardware-ws monitor 1 --json >/tmp/heard 2>/tmp/said &
until_true 'grep -q "Connected to" /tmp/said'
hardware-ws arm 1
sleep 2
[ "$(lamps)" = 00 ] # They blink until the box is armed.
echo pull-down >"$wires/sim_gpio1/pull"
until_true 'grep -q "\"type\":\"buzzer_pressed\",\"buzzerId\":2" /tmp/heard'
until_true '[ "$(lamps)" = 01 ]'
kill $!
