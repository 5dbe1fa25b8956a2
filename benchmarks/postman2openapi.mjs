// Runs npm's postman2openapi on one file: node postman2openapi.mjs MODULES IN OUT
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [modules, input, output] = process.argv.slice(2)
const { transpile } = createRequire(join(resolve(modules), 'x.js'))('postman2openapi')
const collection = JSON.parse(readFileSync(input, 'utf8').replace(/^\uFEFF/, ''))
writeFileSync(output, JSON.stringify(transpile(collection), null, 2))
