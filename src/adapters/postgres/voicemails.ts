import type { Voicemails } from '../../app/ports/hotline.js';
import type { Voicemail, VoicemailState } from '../../domain/hotline/call.js';
import type { CallId, VoicemailId } from '../../domain/ids.js';
import { dateOf } from './call-row.js';
import type { Voicemail as Row } from './generated/client.js';
import type { PrismaTx } from './prisma-tx.js';

/** All of a message but its sound, which only its listener loads. */
const WITHOUT_AUDIO = { omit: { audio: true } } as const;

/** The Voicemails port inside one transaction. */
export function createVoicemails(tx: PrismaTx): Voicemails {
  return {
    async add(voicemail) {
      const { count } = await tx.voicemail.createMany({
        data: {
          ...voicemail,
          leftAt: new Date(voicemail.leftAt),
          keepUntil: new Date(voicemail.keepUntil),
          heardAt: dateOf(voicemail.heardAt),
        },
        skipDuplicates: true,
      });
      return count === 1;
    },
    async lock(id) {
      await tx.$queryRaw`SELECT id::text FROM voicemail WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.voicemail.findUnique({ where: { id }, ...WITHOUT_AUDIO });
      return row && toVoicemail(row);
    },
    async store(id, { mediaType, audio }) {
      const data = { state: 'stored', mediaType, audio: new Uint8Array(audio) };
      await tx.voicemail.update({ where: { id }, data, ...WITHOUT_AUDIO });
    },
    async heard(id, { by, at }) {
      const data = { heardAt: new Date(at), heardBy: by };
      await tx.voicemail.updateMany({ where: { id, heardAt: null }, data });
    },
    async become(id, state) {
      const data = { state, ...(state === 'gone' && { audio: null }) };
      await tx.voicemail.update({ where: { id }, data, ...WITHOUT_AUDIO });
    },
  };
}

function toVoicemail(row: Omit<Row, 'audio'>): Voicemail {
  return {
    id: row.id as VoicemailId,
    callId: row.callId as CallId,
    recordingSid: row.recordingSid,
    seconds: row.seconds,
    state: row.state as VoicemailState,
    leftAt: row.leftAt.getTime(),
    keepUntil: row.keepUntil.getTime(),
    heardAt: row.heardAt?.getTime() ?? null,
  };
}
