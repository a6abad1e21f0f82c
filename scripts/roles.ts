// `npm run roles`: writes docs/roles.md from the code.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.js';
import { drawRoles } from './roles/draw.js';

writeFileSync(path.join(root, 'docs', 'roles.md'), drawRoles());
