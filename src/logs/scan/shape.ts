// The shape of a message: what stays of it when the numbers of one machine are taken out. Same making as the noise baseline.

const sampleLengthMax = 60;
const shapeLengthMax = 48;
const guid = /\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\}?.*/;
const failed = /^\*FAILED\* \[[0-9a-fA-F]{8}\]/;

/** `Method failed [CAgentServiceManager::DelayedInit:2678]` → `Method failed [CAgentServiceManager::DelayedInit:<n>` (48 characters at most). */
export function shapeOf(message: string): string {
  const words = message.trimStart().replace(failed, '').trim().slice(0, sampleLengthMax);
  return words.replace(guid, '<guid>').replace(/\d+/g, '<n>').slice(0, shapeLengthMax).trim();
}
