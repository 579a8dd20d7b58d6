import type { Line, Observation } from '../../case/reading.ts';
import type { FormatReader, LogFormat, Selected } from '../format.ts';
import { dismCommandOf } from '../formats/dism-command.ts';
import { textFormat } from '../formats/text.ts';

// Sentences that state the running system's build exactly, whatever file they stand in.
const sentences: readonly { readonly literal: string; readonly pattern: RegExp }[] = [
  { literal: 'OSVersion=10.0.', pattern: /\bOSVersion=10\.0\.(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'Image Version', pattern: /^\s*Image Version\s*:\s*10\.0\.(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: '映像版本', pattern: /^\s*映像版本\s*[:：]\s*10\.0\.(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'OS Build', pattern: /\bOS Build:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'OS Version', pattern: /^\s*OS Version\s*[:=]\s*(?:10\.0\.)?(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: '内部版本', pattern: /内部版本\s*(?:号)?\s*[:：]?\s*(\d{5}\.\d{1,5})(?![\d.])/ },
  // winver in other languages: Betriebssystembuild, build du système, compilación, compilazione, build do SO, сборка ОС, 組建, ビルド.
  { literal: 'Betriebssystembuild', pattern: /Betriebssystembuild:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'build du système d', pattern: /build du système d['’]exploitation:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/i },
  { literal: 'compilación d', pattern: /compilación del? (?:SO|sistema operativo):?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/i },
  { literal: 'сборка ОС', pattern: /сборка ОС:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'OS 組建', pattern: /OS 組建:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'OS ビルド', pattern: /OS ビルド:?\s{1,4}(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'Abbildversion', pattern: /^\s*Abbildversion\s*:\s*10\.0\.(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'イメージのバージョン', pattern: /^\s*イメージのバージョン\s*[:：]\s*10\.0\.(\d{5}\.\d{1,5})(?![\d.])/ },
  { literal: 'Microsoft Windows [', pattern: /Microsoft Windows \[[^\]\d]{0,20}10\.0\.(\d{5}\.\d{1,5})\]/ },
];

/** Reads the build out of `OSVersion=` in update requests, winver, `ver`, and DISM's "Image Version" (its own tool version is none). */
export const buildFacts: LogFormat = {
  ...textFormat,
  sees: sentences.map(({ literal }) => literal),
  open: openBuildReader,
};

/** A log that spans an update names two builds; the later one is what runs. Zero revisions are placeholders. */
function openBuildReader(): FormatReader {
  let build: string | null = null;
  let lines: readonly Line[] = [];
  return {
    take: (selected) => {
      const { line, entry } = selected;
      const { message } = entry;
      for (const { literal, pattern } of sentences) {
        const found = message.includes(literal) ? pattern.exec(message)?.[1] : undefined;
        if (found === undefined || found === build || found.endsWith('.0')) continue;
        if (imageWords.test(message) && isOfImageOnDisk(selected)) continue;
        build = found;
        lines = [line];
      }
      return 0;
    },
    end: () => {
      const observations: Observation[] = build === null ? [] : [{ name: 'os.build', value: build, claim: 'exact', lines }];
      return { observations, operations: [], clues: [], limits: [] };
    },
  };
}

const imageWords = /Image Version|映像版本|Abbildversion|イメージのバージョン/;

/** `dism /image:C:\\mount …` stood above it: that is the version of an image on disk, not of this machine. */
function isOfImageOnDisk({ before }: Selected): boolean {
  const command = before().findLast(({ text }) => /\bdism(?:\.exe)?["']?\s+[/-]/i.test(text));
  return command !== undefined && !dismCommandOf(command.text).isOnline && /[/-]image\b/i.test(command.text);
}
