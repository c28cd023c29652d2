-- Opens the document in $TRADEOFF_DOCUMENT with the server, as docs/editors/neovim.md says, and writes what Neovim then
-- knows of it to $TRADEOFF_RESULT as JSON. Fits Neovim 0.7 and later.
local document = vim.env.TRADEOFF_DOCUMENT
local attempts = 600

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function until_true(condition, what)
  for _ = 1, attempts do
    local value = condition()
    if value then return value end
    vim.wait(100)
  end
  fail('Neovim waited in vain for ' .. what .. '.')
end

vim.cmd('edit ' .. vim.fn.fnameescape(document))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'tradeoff',
  cmd = { vim.env.TRADEOFF_NODE, vim.env.TRADEOFF_COMMAND, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(document, ':h'),
})
vim.lsp.buf_attach_client(buffer, client)

local function diagnostics()
  local found = vim.diagnostic.get(buffer)
  if #found >= tonumber(vim.env.TRADEOFF_FINDINGS) then return found end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
  return answers[client] and answers[client].result
end

local found = until_true(diagnostics, 'diagnostics')
local text_document = { uri = vim.uri_from_bufnr(buffer) }
local first = found[1]
local place = { line = first.lnum, character = first.col }
local actions = ask('textDocument/codeAction', {
  textDocument = text_document,
  range = { start = place, ['end'] = place },
  context = { diagnostics = {} },
})
local line = tonumber(vim.env.TRADEOFF_HOVER_LINE)
local hover = until_true(function()
  local answer = ask('textDocument/hover', { textDocument = text_document, position = { line = line, character = 3 } })
  return answer and answer.contents and answer or nil
end, 'a hover')

-- Applies the first action, so that the finding goes.
vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
until_true(function()
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if one.code == first.code then return false end
  end
  return true
end, 'the finding to go')

local result = {
  version = vim.version().major .. '.' .. vim.version().minor,
  actions = vim.tbl_map(function(action) return action.title end, actions),
  hover = hover.contents.value,
  diagnostics = vim.tbl_map(function(one)
    return { rule = one.code, line = one.lnum, column = one.col, endColumn = one.end_col, severity = one.severity, message = one.message }
  end, found),
}
local file = io.open(vim.env.TRADEOFF_RESULT, 'w')
file:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result))
file:close()
vim.lsp.stop_client(client)
vim.cmd('qall!')
