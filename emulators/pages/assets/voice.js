/** Reads what is heard on the telephones with the browser's own voice, where it has one. */
export function createReader(box) {
  const voices = window.speechSynthesis;
  const canRead = Boolean(voices) && typeof window.SpeechSynthesisUtterance === 'function';
  box.disabled = !canRead;
  if (!canRead) box.parentElement.title = 'Ce navigateur n’a pas de voix.';
  box.addEventListener('change', () => {
    if (!box.checked) voices.cancel();
  });
  return {
    read({ text, language = 'fr-FR' }) {
      if (!canRead || !box.checked) return;
      const words = new window.SpeechSynthesisUtterance(text);
      words.lang = language;
      const voice = voices.getVoices().find(({ lang }) => lang.startsWith(language.slice(0, 2)));
      if (voice) words.voice = voice;
      voices.speak(words);
    },
    /** Nobody goes on speaking on a line that is closed. */
    hush() {
      if (canRead && box.checked) voices.cancel();
    },
  };
}
