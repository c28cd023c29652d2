import { type Mention, oneLine, type StatementSuggestion } from '../../core/index.ts';

export function capSuggestions(subject: Mention): readonly StatementSuggestion[] {
  const text = oneLine(subject.text);
  const label = `CAP trade-off (${text})`;
  return [
    {
      title: `State that ${text} puts availability first`,
      label,
      text: 'during a network partition it stays available and gives up immediate consistency: reads may be stale for up to <how long…>, which is acceptable because <reason…>.',
    },
    {
      title: `State that ${text} puts consistency first`,
      label,
      text: 'during a network partition it stays consistent and gives up availability: <which requests…> fail for up to <how long…>, and callers <retry, queue or give up…>.',
    },
  ];
}
