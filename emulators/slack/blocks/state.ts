import { asObject, type Json } from './check.js';
import { interactiveElements } from './complete.js';

/** Values of the inputs of a surface, by block_id then action_id. */
export type StateValues = Record<string, Record<string, Json>>;

/** What was typed or chosen, by block_id then action_id, or by action_id alone. */
export type GivenValues = Json;

/** The state of a surface as it is shown first, from its initial values. */
export function initialState(blocks: Json[]): StateValues {
  return stateOf(blocks, {});
}

/** The state after a user has filled in `given`; elements without a value keep their initial one. */
export function stateOf(blocks: Json[], given: GivenValues): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const element of interactiveElements(block)) {
      if (element.type === 'button' || element.type === 'overflow') continue;
      const blockId = String(block.block_id);
      const actionId = String(element.action_id);
      const state = values[blockId] ?? {};
      state[actionId] = elementState(element, givenFor(given, blockId, actionId));
      values[blockId] = state;
    }
  }
  return values;
}

/** What an element reports once `value` is typed or chosen in it. */
export function elementState(element: Json, value: unknown): Json {
  const type = String(element.type);
  if (type === 'plain_text_input' || type.endsWith('_input')) {
    return { type, value: value ?? element.initial_value ?? null };
  }
  if (type === 'datepicker') return { type, selected_date: value ?? element.initial_date ?? null };
  if (type === 'timepicker') return { type, selected_time: value ?? element.initial_time ?? null };
  if (type === 'datetimepicker') {
    return { type, selected_date_time: value ?? element.initial_date_time ?? null };
  }
  if (type === 'checkboxes' || type === 'multi_static_select') {
    const wanted = Array.isArray(value) ? value : value === undefined ? undefined : [value];
    const chosen = wanted?.map((one) => optionOf(element, one)).filter(Boolean);
    return { type, selected_options: chosen ?? element.initial_options ?? [] };
  }
  if (['static_select', 'radio_buttons', 'overflow'].includes(type)) {
    return { type, selected_option: optionOf(element, value) ?? element.initial_option ?? null };
  }
  return { type, [`selected_${type.replace(/_select$/, '').replace(/s$/, '')}`]: value ?? null };
}

/** What Slack's own window refuses before the app hears of a submission, by block_id. */
export function unfilled(blocks: Json[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const element = asObject(block.element) ?? {};
    const state = values[String(block.block_id)]?.[String(element.action_id)] ?? {};
    const [, value] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (empty && !block.optional) errors[String(block.block_id)] = 'Champ obligatoire';
    else if (typeof value === 'string' && !empty) {
      const { min_length: min = 0, max_length: max = 3000 } = element;
      if (value.length < Number(min)) errors[String(block.block_id)] = 'Texte trop court';
      if (value.length > Number(max)) errors[String(block.block_id)] = 'Texte trop long';
    }
  }
  return errors;
}

function givenFor(given: GivenValues, blockId: string, actionId: string): unknown {
  const inBlock = asObject(given[blockId]);
  return inBlock && actionId in inBlock ? inBlock[actionId] : given[actionId];
}

function optionOf(element: Json, value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  const groups = (element.option_groups as Json[] | undefined) ?? [element];
  const options = groups.flatMap((group) => (group.options as Json[] | undefined) ?? []);
  return options.find((option) => option.value === value);
}
