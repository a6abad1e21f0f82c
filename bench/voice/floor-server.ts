// The floor: a bare Express handler that checks the signature and says a fixed menu, by the manual.
import type { AddressInfo } from 'node:net';
import express from 'express';
import twilio from 'twilio';
import { AUTH_TOKEN, PUBLIC_URL } from '../inbound/settings.js';
import { serveParent } from '../lib/child.js';

const app = express();
app.post(/^\/hooks\/twilio\/voice/, express.urlencoded({ extended: false }), (req, res) => {
  const signature = req.get('X-Twilio-Signature') ?? '';
  const form = req.body as Record<string, string>;
  if (!twilio.validateRequest(AUTH_TOKEN, signature, PUBLIC_URL + req.originalUrl, form)) {
    res.sendStatus(403);
    return;
  }
  const response = new twilio.twiml.VoiceResponse();
  const gather = response.gather({ action: `${PUBLIC_URL}/hooks/twilio/voice/menu`, numDigits: 1 });
  gather.say({ voice: 'Polly.Lea-Neural', language: 'fr-FR' }, 'Bonjour. Tapez 1.');
  res.type('text/xml').send(response.toString());
});

const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent(() => ({ port }));
});
