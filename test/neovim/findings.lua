-- Opens each of the documents in $TRADEOFF_DOCUMENTS, a JSON list of objects with `path` and the `count` of findings to wait
-- for, and writes what Neovim shows of each to $TRADEOFF_RESULT as JSON. Fits Neovim 0.7 and later.
local decode = vim.json and vim.json.decode or vim.fn.json_decode
local encode = vim.json and vim.json.encode or vim.fn.json_encode

local client
local shown = {}
for _, document in ipairs(decode(vim.env.TRADEOFF_DOCUMENTS)) do
  vim.cmd('edit ' .. vim.fn.fnameescape(document.path))
  local buffer = vim.api.nvim_get_current_buf()
  client = client or vim.lsp.start_client({
    name = 'tradeoff',
    cmd = { vim.env.TRADEOFF_NODE, vim.env.TRADEOFF_COMMAND, 'lsp', '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(buffer, client)
  for _ = 1, 600 do
    if #vim.diagnostic.get(buffer) >= document.count then break end
    vim.wait(100)
  end
  -- What should not come has had its time, too.
  if document.count == 0 then vim.wait(500) end
  shown[document.path] = vim.tbl_map(function(one)
    return one.code .. ' ' .. (one.lnum + 1)
  end, vim.diagnostic.get(buffer))
end
local file = io.open(vim.env.TRADEOFF_RESULT, 'w')
file:write(encode(shown))
file:close()
vim.lsp.stop_client(client)
vim.cmd('qall!')
