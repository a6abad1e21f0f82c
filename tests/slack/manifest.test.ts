import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..', '..');
const ADAPTER = path.join(root, 'src/adapters/slack');

type Manifest = {
  features: {
    app_home: { home_tab_enabled: boolean };
    slash_commands: { command: string; url: string; description: string; usage_hint?: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { request_url: string; bot_events: string[] };
    interactivity: { is_enabled: boolean; request_url: string };
    socket_mode_enabled: boolean;
  };
};
const manifest: Manifest = parse(readFileSync(path.join(root, 'slack-manifest.yaml'), 'utf8'));
const { features, oauth_config, settings } = manifest;

const code = readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(ADAPTER, name), 'utf8'))
  .join('\n');
const named = (pattern: RegExp) =>
  [...new Set([...code.matchAll(pattern)].map(([, it]) => it))].sort();

/** What each method of the Web API asks for, from Slack's reference; null: a bot token is enough. */
const SCOPES: Readonly<Record<string, readonly string[] | null>> = {
  'auth.test': null,
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // The desk's channel, private or not; a reminder to one person.
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'views.open': null,
  'views.publish': null,
  'views.update': null,
};

describe('the manifest of the Slack application', () => {
  it('names every command that is answered, and no other', () => {
    // A command is hung by its name: `on('/dossier', …)` or `app.command('/dossier', …)`.
    const answered = named(/\b(?:on|command)\(\s*'(\/[a-z]+)'/g);
    expect(answered.length).toBeGreaterThan(2);
    expect(features.slash_commands.map(({ command }) => command).sort()).toEqual(answered);
  });

  it('subscribes to every event that is heard, and no other', () => {
    expect(settings.event_subscriptions.bot_events.toSorted()).toEqual(
      named(/\bapp\.event\(\s*'([a-z_]+)'/g),
    );
    expect(features.app_home.home_tab_enabled).toBe(true);
  });

  it('asks for the scopes of the methods that are called, and no other', () => {
    const methods = named(/\bclient\.([a-z]+\.[a-zA-Z]+)\(/g);
    expect(methods.filter((method) => !(method! in SCOPES))).toEqual([]);
    const needed = methods.flatMap((method) => SCOPES[method!] ?? []);
    expect(oauth_config.scopes.bot.toSorted()).toEqual(
      [...new Set([...needed, 'commands'])].sort(),
    );
  });

  it('sends everything to the one address that the product listens at', () => {
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    expect(new Set(urls)).toEqual(new Set(['https://VOTRE-ADRESSE/hooks/slack']));
    expect(settings.interactivity.is_enabled).toBe(true);
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it('keeps to Slack’s lengths', () => {
    for (const { command, description, usage_hint = '' } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length, command).toBeLessThanOrEqual(100);
      expect(usage_hint.length, command).toBeLessThanOrEqual(100);
    }
  });
});
