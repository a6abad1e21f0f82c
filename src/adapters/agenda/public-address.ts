import { BlockList, isIP } from 'node:net';

const NOT_PUBLIC_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Within the one range of version 6 that is public: documentation, and tunnels that hide a version 4. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16'];

const refused = listOf(NOT_PUBLIC_4, 'ipv4', listOf(NOT_PUBLIC_6, 'ipv6'));
const publicSix = listOf(['2000::/3'], 'ipv6');

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6', list = new BlockList()) {
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

/** Whether an address of the network is somebody's on the internet: not ours, not this machine. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, 'ipv4');
  return version === 6 && publicSix.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

/** This very machine's, and no other private address. */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
