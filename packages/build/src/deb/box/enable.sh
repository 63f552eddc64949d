# Runs in the virtual machine: installs the package, and enables a box and a backend.
apt-get install --yes /root/hardware-ws.deb
cat >/etc/hardware-ws/box.yaml <<'yaml'
run: buzzers
game_id: 1
pins: { 17: 1, 27: 2 }
lamps: { 22: 1, 23: 2 }
yaml
echo 'run: relay' >/etc/hardware-ws/relay.yaml
hardware-ws check /etc/hardware-ws/box.yaml
systemctl enable --now hardware-ws@relay hardware-ws@box
