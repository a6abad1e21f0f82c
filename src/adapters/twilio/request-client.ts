import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type * as response from 'twilio/lib/http/response.js';

/**
 * The SDK's HTTP client speaking to another host: the same SDK runs against Twilio and against
 * an emulator, only this address differs.
 */
class RehostedClient extends twilio.RequestClient {
  readonly #base: URL;

  constructor(baseUrl: string, timeoutMs: number) {
    super({ timeout: timeoutMs });
    this.#base = new URL(baseUrl);
  }

  override request<Data>(
    options: RequestClient.RequestOptions<Data>,
  ): Promise<response.default<Data>> {
    const uri = new URL(options.uri);
    uri.protocol = this.#base.protocol;
    uri.host = this.#base.host;
    return super.request<Data>({ ...options, uri: uri.href });
  }
}

/**
 * The real SDK for one account; every request ends within `timeoutMs`. Without `baseUrl` it
 * speaks to Twilio.
 */
export function createTwilioClient(account: {
  accountSid: string;
  authToken: string;
  baseUrl: string | undefined;
  timeoutMs: number;
}): twilio.Twilio {
  const { accountSid, authToken, baseUrl, timeoutMs } = account;
  const httpClient =
    baseUrl === undefined
      ? new twilio.RequestClient({ timeout: timeoutMs })
      : new RehostedClient(baseUrl, timeoutMs);
  return twilio(accountSid, authToken, { httpClient });
}
