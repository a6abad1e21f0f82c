// Bodies as the provider writes them on the wire: order, empty fields and escapes included.
// Ids are made up, numbers are of the ranges kept for fiction.

export const SMS_SID = 'SM0123456789abcdef0123456789abcdef';
const ACCOUNT = 'AC00000000000000000000000000000000';

const sms = (middle: string, from = '%2B33639981001') =>
  `ToCountry=FR&ToState=&SmsMessageSid=${SMS_SID}&NumMedia=0&ToCity=&FromZip=&SmsSid=${SMS_SID}&FromState=&SmsStatus=received&FromCity=&${middle}&FromCountry=FR&To=%2B33937001234&ToZip=&NumSegments=1&MessageSid=${SMS_SID}&AccountSid=${ACCOUNT}&From=${from}&ApiVersion=2010-04-01`;

const status = (first: string, word: string) =>
  `${first}SmsSid=${SMS_SID}&SmsStatus=${word}&MessageStatus=${word}&To=%2B33639981001&MessageSid=${SMS_SID}&AccountSid=${ACCOUNT}&From=%2B33937001234&ApiVersion=2010-04-01`;

/** Incoming messages → the words that must be stored. */
export const SMS_FORMS: readonly { title: string; form: string; body: string; media?: number }[] = [
  { title: 'a plain answer', form: sms('Body=oui+mardi'), body: 'oui mardi' },
  { title: 'accents', form: sms('Body=%C3%A0+bient%C3%B4t'), body: 'à bientôt' },
  { title: 'emoji', form: sms('Body=ok+%F0%9F%91%8D%F0%9F%8F%BD'), body: 'ok 👍🏽' },
  { title: 'spaces as %20', form: sms('Body=je%20serai%20l%C3%A0'), body: 'je serai là' },
  { title: 'signs of the form itself', form: sms('Body=1%262%3D3%2B4%25'), body: '1&2=3+4%' },
  { title: 'line breaks', form: sms('Body=oui%0D%0Amerci'), body: 'oui\r\nmerci' },
  { title: 'Arabic', form: sms('Body=%D9%86%D8%B9%D9%85'), body: 'نعم' },
  { title: 'a NUL, which the database stores not', form: sms('Body=o%00ui'), body: 'oui' },
  { title: 'no words', form: sms('Body='), body: '' },
  {
    title: 'parameters that came later',
    form: sms('Body=oui&MessagingServiceSid=MG00&RiskScore=low&Nested%5B0%5D=x'),
    body: 'oui',
  },
  {
    title: 'a picture',
    form: sms(
      'Body=&MediaUrl0=https%3A%2F%2Fmedia.example%2F1&MediaContentType0=image%2Fjpeg',
    ).replace('NumMedia=0', 'NumMedia=1'),
    body: '',
    media: 1,
  },
  { title: 'a parameter given twice', form: sms('Body=oui&AddOns=b&AddOns=a'), body: 'oui' },
];

/** Status callbacks → our state and the provider's error code. */
export const STATUS_FORMS: readonly { form: string; state: string; errorCode: string | null }[] = [
  { form: status('', 'sent'), state: 'sent', errorCode: null },
  { form: status('RawDlrDoneDate=2611230900&', 'delivered'), state: 'delivered', errorCode: null },
  { form: status('ErrorCode=30003&', 'undelivered'), state: 'undelivered', errorCode: '30003' },
  { form: status('ErrorCode=30008&', 'failed'), state: 'failed', errorCode: '30008' },
  { form: status('', 'queued'), state: 'queued', errorCode: null },
];

/** Signed, and yet not what a webhook of ours must look like. */
export const MALFORMED_SMS: readonly { title: string; form: string }[] = [
  { title: 'no MessageSid', form: sms('Body=oui').replace(`&MessageSid=${SMS_SID}`, '') },
  { title: 'no sender', form: sms('Body=oui', '') },
  { title: 'a sender without country', form: sms('Body=oui', '0639981001') },
  { title: 'an id that is none', form: sms('Body=oui').replaceAll(SMS_SID, 'a%3Ab') },
  { title: 'two senders', form: `${sms('Body=oui')}&From=%2B33639981002` },
];
export const UNKNOWN_STATUS = status('', 'evaporated');
