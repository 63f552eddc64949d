/** Whether an address is a multicast group: IPv4 from 224.0.0.0 to 239.255.255.255, IPv6 from ff00::. */
export function isMulticast(address: string): boolean {
  return /^(2(2[4-9]|3\d)(\.\d{1,3}){3}|ff[\da-f]{2}:[\da-f:.]*(%.+)?)$/i.test(address);
}
