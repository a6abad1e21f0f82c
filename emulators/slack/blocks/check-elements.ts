import {
  asObject,
  type Check,
  checkList,
  checkString,
  checkText,
  checkTextValue,
  type Json,
  refuse,
} from './check.js';

const SELECT_SOURCES = ['users', 'conversations', 'channels', 'external'] as const;

type ElementCheck = (check: Check, element: Json, path: string) => void;

const CHECKS: Record<string, ElementCheck> = {
  button: checkButton,
  overflow: (check, element, path) => checkOptions(check, element, { path, max: 5 }),
  radio_buttons: (check, element, path) => checkOptions(check, element, { path, max: 10 }),
  checkboxes: (check, element, path) => checkOptions(check, element, { path, max: 10 }),
  static_select: checkStaticSelect,
  multi_static_select: checkStaticSelect,
  datepicker: (check, element, path) => {
    checkPlaceholder(check, element, path);
    checkPattern(check, element, { path, key: 'initial_date', pattern: /^\d{4}-\d\d-\d\d$/ });
  },
  timepicker: (check, element, path) => {
    checkPlaceholder(check, element, path);
    checkPattern(check, element, { path, key: 'initial_time', pattern: /^\d\d:\d\d$/ });
  },
  datetimepicker: () => undefined,
  plain_text_input: checkTextInput,
  email_text_input: checkPlaceholder,
  url_text_input: checkPlaceholder,
  number_input: (check, element, path) => {
    checkPlaceholder(check, element, path);
    if (typeof element.is_decimal_allowed !== 'boolean') {
      refuse(check, path, 'missing required field: is_decimal_allowed');
    }
  },
};
for (const source of SELECT_SOURCES) {
  CHECKS[`${source}_select`] = checkPlaceholder;
  CHECKS[`multi_${source}_select`] = checkPlaceholder;
}

/** The elements Slack takes where a user acts inside a message or a view. */
export const ACTION_ELEMENTS = Object.keys(CHECKS).filter((type) => !isInput(type));

/** The elements Slack takes inside an input block. */
export const INPUT_ELEMENTS = Object.keys(CHECKS).filter(
  (type) => type !== 'button' && type !== 'overflow',
);

/** Checks one interactive element; `allowed` is what the surrounding block takes. */
export function checkElement(
  check: Check,
  value: unknown,
  { path, allowed }: { path: string; allowed: readonly string[] },
): void {
  const element = asObject(value);
  if (!element) return void refuse(check, path, 'must be an object');
  const type = String(element.type ?? '');
  const known = CHECKS[type];
  if (!known || !allowed.includes(type)) {
    return void refuse(check, `${path}/type`, `unsupported type: ${type || 'undefined'}`);
  }
  checkString(check, element, [path, 'action_id', { max: 255 }]);
  checkConfirm(check, element, path);
  known(check, element, path);
}

function isInput(type: string): boolean {
  return type.endsWith('_input');
}

function checkButton(check: Check, element: Json, path: string): void {
  checkText(check, element, [path, 'text', { max: 75, plain: true, required: true }]);
  checkString(check, element, [path, 'value', { max: 2000 }]);
  checkString(check, element, [path, 'url', { max: 3000 }]);
  checkString(check, element, [path, 'accessibility_label', { max: 75 }]);
  checkPattern(check, element, { path, key: 'style', pattern: /^(primary|danger)$/ });
}

function checkTextInput(check: Check, element: Json, path: string): void {
  checkPlaceholder(check, element, path);
  checkString(check, element, [path, 'initial_value', { max: 3000, min: 0 }]);
  const { min_length: min, max_length: max } = element;
  if (min !== undefined && !(Number(min) >= 0 && Number(min) <= 3000)) {
    refuse(check, `${path}/min_length`, 'must be between 0 and 3000');
  }
  if (max !== undefined && !(Number(max) >= 1 && Number(max) <= 3000)) {
    refuse(check, `${path}/max_length`, 'must be between 1 and 3000');
  }
}

function checkStaticSelect(check: Check, element: Json, path: string): void {
  checkPlaceholder(check, element, path);
  if (element.option_groups === undefined) {
    return void checkOptions(check, element, { path, max: 100 });
  }
  const each = (entry: unknown, at: string) => {
    const group = asObject(entry);
    if (!group) return void refuse(check, at, 'must be an object');
    checkText(check, group, [at, 'label', { max: 75, plain: true, required: true }]);
    checkOptions(check, group, { path: at, max: 100 });
  };
  checkList(check, element.option_groups, { at: `${path}/option_groups`, max: 100, each });
}

function checkOptions(check: Check, owner: Json, { path, max }: { path: string; max: number }) {
  if (owner.options === undefined)
    return void refuse(check, path, 'missing required field: options');
  const plain = owner.type !== 'radio_buttons' && owner.type !== 'checkboxes';
  const each = (entry: unknown, at: string) => {
    const option = asObject(entry);
    if (!option) return void refuse(check, at, 'must be an object');
    checkText(check, option, [at, 'text', { max: 75, plain, required: true }]);
    checkText(check, option, [at, 'description', { max: 75, plain }]);
    checkString(check, option, [at, 'value', { max: 150, required: true }]);
  };
  checkList(check, owner.options, { at: `${path}/options`, max, each });
}

function checkPlaceholder(check: Check, element: Json, path: string): void {
  checkText(check, element, [path, 'placeholder', { max: 150, plain: true }]);
}

function checkConfirm(check: Check, element: Json, path: string): void {
  if (element.confirm === undefined) return;
  const confirm = asObject(element.confirm);
  const at = `${path}/confirm`;
  if (!confirm) return void refuse(check, at, 'must be an object');
  checkText(check, confirm, [at, 'title', { max: 100, plain: true, required: true }]);
  if (confirm.text === undefined) refuse(check, at, 'missing required field: text');
  else checkTextValue(check, confirm.text, { at: `${at}/text`, max: 300 });
  checkText(check, confirm, [at, 'confirm', { max: 30, plain: true, required: true }]);
  checkText(check, confirm, [at, 'deny', { max: 30, plain: true, required: true }]);
}

function checkPattern(
  check: Check,
  element: Json,
  { path, key, pattern }: { path: string; key: string; pattern: RegExp },
): void {
  const value = element[key];
  if (value === undefined) return;
  if (typeof value !== 'string' || !pattern.test(value)) {
    refuse(check, `${path}/${key}`, `must match ${pattern.source}`);
  }
}
