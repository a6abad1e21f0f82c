import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { signWebhook } from '../../../emulators/twilio/signing.js';

const TOKEN = '12345';
const CALL = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const DOCUMENTED = { ...CALL, Caller: '+14158675310', From: '+14158675310' };
const STATUS = { MessageSid: 'SM1', MessageStatus: 'delivered', RawDlrDoneDate: '2611230335' };

/** Published vectors of Twilio's documentation and SDK, and some made with plain HMAC. */
const VECTORS = [
  [
    'documented',
    'https://example.com/myapp.php?foo=1&bar=2',
    DOCUMENTED,
    'L/OH5YylLD5NRKLltdqwSvS0BnU=',
  ],
  ['plain', 'https://mycompany.com/myapp.php?foo=1&bar=2', CALL, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  ['port', 'http://mycompany.com:1234/myapp.php?foo=1&bar=2', CALL, 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
  [
    'credentials',
    'https://user:pass@mycompany.com/myapp.php?foo=1&bar=2',
    CALL,
    'CukzLTc1tT5dXEDIHm/tKBanW10=',
  ],
  [
    'repeated values',
    'https://mycompany.com/myapp.php?foo=1&bar=2',
    { Sid: 'CA123', SidAccount: 'AC123', Digits: ['5678', '1234', '1234'] },
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
  ],
  [
    'order of letters',
    'https://service.example/s',
    { a: '1', B: '2', A: '3', b: '4' },
    'uahi+Z9Q1jdnnzfIFjZfyfBIsKg=',
  ],
  [
    'no parameters',
    'https://service.example/twiml?CallSid=CA123&Digits=1',
    {},
    'B80nCBkX/CBcvutHnK4PqfKvntE=',
  ],
  ['status', 'https://service.example:8443/twilio/status', STATUS, 'XiuzQY7CQr9fcyEViuRKsFMMGu8='],
] as const;

describe('the signature of a webhook', () => {
  it.each(VECTORS)('%s', (_name, url, params, signature) => {
    const copy = structuredClone(params) as Record<string, string | string[]>;
    expect(signWebhook(TOKEN, url, copy)).toBe(signature);
    expect(twilio.validateRequest(TOKEN, signature, url, copy)).toBe(true);
  });

  it('leaves the fragment of the URL out', () => {
    const url = 'https://service.example/twilio/voice?x=1';
    expect(signWebhook(TOKEN, `${url}#rc=2&rp=all`, CALL)).toBe('JViQpnczDcObRzvv/vpOz04zQJ4=');
  });

  it('is another for another token, as the SDK finds', () => {
    const url = 'https://service.example/s';
    expect(twilio.validateRequest(TOKEN, signWebhook('other', url, CALL), url, CALL)).toBe(false);
  });
});
