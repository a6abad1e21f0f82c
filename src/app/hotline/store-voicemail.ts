import type { VoicemailId } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Telephone } from '../ports/telephone.js';
import type { LineDeps } from './line-deps.js';

type Deps = LineDeps & { readonly telephone: Telephone };

/** A provider that does not answer, or has not finished its recording, is asked again. */
const AGAIN_MS = 30_000;

/**
 * A message left on the line: fetched, stored here, deleted at the provider, in that order, so
 * that it is always somewhere and in the end only here. An empty one is only deleted.
 */
export async function storeVoicemail(
  deps: Deps,
  entry: DiaryEntry<'store-voicemail'>,
): Promise<'kept' | 'gone' | 'later' | 'over'> {
  const id = entry.payload.voicemailId as VoicemailId;
  const found = await deps.store.transaction((tx) => tx.voicemails.lock(id));
  if (!found || found.state === 'kept' || found.state === 'gone')
    return finish(deps, entry, 'over');
  const isEmpty = found.keepUntil <= found.leftAt;
  if (found.state === 'left' && !isEmpty) {
    const recording = await deps.telephone.recording(found.recordingSid);
    if ('kind' in recording) {
      if (recording.kind === 'unknown') return later(deps, entry);
      await deps.store.transaction((tx) => tx.voicemails.become(id, 'gone'));
      return finish(deps, entry, 'gone');
    }
    await deps.store.transaction((tx) => tx.voicemails.store(id, recording));
  }
  if (!(await deps.telephone.deleteRecording(found.recordingSid))) return later(deps, entry);
  await deps.store.transaction(async (tx) => {
    await tx.voicemails.become(id, isEmpty ? 'gone' : 'kept');
    if (isEmpty) return;
    await tx.diary.write({
      kind: 'forget-voicemail',
      caseId: null,
      payload: { voicemailId: id },
      dueAt: found.keepUntil,
      key: `forget-voicemail:${id}`,
    });
  });
  return finish(deps, entry, isEmpty ? 'gone' : 'kept');
}

async function later(deps: Deps, entry: DiaryEntry<'store-voicemail'>): Promise<'later'> {
  const until = deps.clock.now() + deps.clock.lived(AGAIN_MS);
  await deps.store.transaction((tx) => tx.diary.postpone(entry.id, until, 'provider away'));
  return 'later';
}

async function finish<Outcome extends string>(
  deps: Deps,
  entry: DiaryEntry<'store-voicemail'>,
  outcome: Outcome,
): Promise<Outcome> {
  await deps.store.transaction((tx) => tx.diary.finish(entry.id, outcome));
  return outcome;
}

/** A stored message's days are over: its sound is forgotten, that there was one stays. */
export async function forgetVoicemail(
  deps: LineDeps,
  entry: DiaryEntry<'forget-voicemail'>,
): Promise<'gone'> {
  await deps.store.transaction(async (tx) => {
    const id = entry.payload.voicemailId as VoicemailId;
    if (await tx.voicemails.lock(id)) await tx.voicemails.become(id, 'gone');
    await tx.diary.finish(entry.id, 'gone');
  });
  return 'gone';
}
