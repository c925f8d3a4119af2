--- Starts `bridgelint lsp`, one per application root, and shows what it finds. Works with Neovim
--- 0.7.2 and newer.

local config = require('bridgelint.config')

local M = {}

local options = nil
local client_of_root = {} -- root folder -> id of the client that serves it
local complained = false -- The absent program is reported once a session, not once a buffer.

local function attach_all()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      M.attach(buffer)
    end
  end
end

--- Starts the server for buffers of the languages it reads, now and as they are opened.
---   cmd           { 'bridgelint', 'lsp' }    the server; an absolute path where it is not on PATH
---   filetypes     see config.lua
---   root_markers  { 'bridgelint.toml', 'compile_commands.json', '.git' }, tried in this order
---   on_attach     function(client, buffer), for key mappings
---   capabilities, handlers, flags           passed on to Neovim's client
function M.setup(given)
  options = vim.tbl_extend('force', {
    cmd = config.cmd,
    filetypes = config.filetypes,
    root_markers = config.root_markers,
  }, given or {})
  complained = false
  local group = vim.api.nvim_create_augroup('bridgelint', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = options.filetypes,
    callback = function(event)
      M.attach(event.buf)
    end,
  })
  vim.api.nvim_create_autocmd({ 'FocusGained', 'VimResume', 'ShellCmdPost' }, {
    group = group,
    callback = M.refresh,
  })
  attach_all()
end

local function complain(program)
  if complained then
    return
  end
  complained = true
  vim.notify(
    ("bridgelint: there is no program '%s'. "):format(program)
      .. 'Install bridgelint so that `bridgelint --version` works in a terminal, or name its place: '
      .. "require('bridgelint').setup { cmd = { '/path/to/bridgelint', 'lsp' } }",
    vim.log.levels.ERROR
  )
end

local function client_config(root)
  return {
    name = 'bridgelint',
    cmd = options.cmd,
    cmd_cwd = root,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    capabilities = options.capabilities,
    handlers = options.handlers,
    flags = options.flags,
    on_attach = options.on_attach,
    on_exit = vim.schedule_wrap(function(code, _, id)
      if client_of_root[root] == id then -- A restart may have put its successor there already.
        client_of_root[root] = nil
      end
      -- A signal sent by Neovim itself at the end comes as code 0 or 143; anything else was not
      -- asked for.
      if code ~= 0 and code ~= 143 then
        local said = 'bridgelint: the server stopped (exit code %d). :BridgelintRestart starts it '
          .. 'again; its last words are in %s'
        vim.notify(said:format(code, require('vim.lsp.log').get_filename()), vim.log.levels.WARN)
      end
    end),
  }
end

--- Sends the buffer to the server of its application, which is started if need be. Returns the
--- client's id, or nil where the buffer is no concern of bridgelint or the server cannot run.
function M.attach(buffer)
  buffer = (buffer == nil or buffer == 0) and vim.api.nvim_get_current_buf() or buffer
  if not options or not config.wants(buffer, options.filetypes) then
    return nil
  end
  local root = config.root_of(vim.api.nvim_buf_get_name(buffer), options.root_markers)
  if not root then
    return nil
  end
  if vim.fn.executable(options.cmd[1]) == 0 then
    complain(options.cmd[1])
    return nil
  end
  local id = client_of_root[root]
  if not id then
    local start = vim.lsp.start_client -- The one name for it until Neovim 0.8 gave vim.lsp.start.
    if vim.lsp.start then
      start = function(settings)
        return vim.lsp.start(settings, { bufnr = buffer })
      end
    end
    id = start(client_config(root))
    client_of_root[root] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

local function client_of_buffer(buffer)
  for _, id in pairs(client_of_root) do
    if vim.lsp.buf_is_attached(buffer, id) then
      return vim.lsp.get_client_by_id(id)
    end
  end
end

-- Neovim 0.11 made methods of what were plain functions; 0.7 knows only the functions.
local function call(client, name, ...)
  if vim.fn.has('nvim-0.11') == 1 then
    return client[name](client, ...)
  end
  return client[name](...)
end

--- Has every server look at the disk again: other programs change files that are not open here, and
--- Neovim before 0.9, and on Linux later ones too, does not watch them. What has not changed comes
--- from the server's cache.
function M.refresh()
  for _, id in pairs(client_of_root) do
    local client = vim.lsp.get_client_by_id(id)
    if client then
      call(client, 'notify', 'workspace/didChangeWatchedFiles', { changes = {} })
    end
  end
end

--- Stops every server, waits for each to be gone, and attaches the loaded buffers anew.
function M.restart()
  if not options then
    return M.setup()
  end
  for _, id in pairs(client_of_root) do
    local client = vim.lsp.get_client_by_id(id)
    if client then
      call(client, 'stop')
    end
  end
  vim.wait(5000, function()
    return next(client_of_root) == nil
  end, 20)
  client_of_root = {}
  complained = false
  attach_all()
end

local function is_ours(diagnostic)
  return diagnostic.source == 'bridgelint'
end

--- Lists the findings of the whole application, in files open or not, in the quickfix window.
function M.problems()
  local found = vim.tbl_filter(is_ours, vim.diagnostic.get(nil))
  local items = vim.diagnostic.toqflist(found)
  vim.fn.setqflist({}, ' ', { title = 'bridgelint', items = items })
  vim.cmd(#items > 0 and 'copen' or 'cclose')
  if #items == 0 then
    vim.notify('bridgelint: no findings')
  end
end

local function at_cursor()
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  line = line - 1
  local here, on_line = {}, {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0, { lnum = line })) do
    if is_ours(diagnostic) then
      table.insert(on_line, diagnostic)
      local before_end = diagnostic.end_lnum > line or column <= diagnostic.end_col
      if column >= diagnostic.col and before_end then
        table.insert(here, diagnostic)
      end
    end
  end
  return #here > 0 and here or on_line
end

local function lsp_data(diagnostic)
  return diagnostic.user_data and diagnostic.user_data.lsp or {}
end

--- Lists where the finding under the cursor comes from (the callers of a command, its grant, the
--- steps of a data flow) in the location list.
function M.related()
  local locations, said = {}, {}
  for _, diagnostic in ipairs(at_cursor()) do
    for _, related in ipairs(lsp_data(diagnostic).relatedInformation or {}) do
      table.insert(locations, related.location)
      table.insert(said, related.message)
    end
  end
  if #locations == 0 then
    vim.notify('bridgelint: nothing related here')
    return
  end
  local client = client_of_buffer(vim.api.nvim_get_current_buf())
  local encoding = client and client.offset_encoding or 'utf-16'
  local items = {}
  for index, location in ipairs(locations) do
    -- One by one, since locations_to_items sorts what it is given and the steps of a flow have an
    -- order.
    local item = vim.lsp.util.locations_to_items({ location }, encoding)[1]
    item.text = said[index]
    table.insert(items, item)
  end
  vim.fn.setloclist(0, {}, ' ', { title = 'bridgelint: related', items = items })
  vim.cmd('lopen')
end

--- Shows what `bridgelint explain` says of the rule of the finding under the cursor.
function M.explain()
  local diagnostic = at_cursor()[1]
  if not diagnostic then
    vim.notify('bridgelint: no finding on this line')
    return
  end
  local rule = diagnostic.code or lsp_data(diagnostic).code
  local program = options and options.cmd[1] or config.cmd[1]
  local text = vim.fn.systemlist({ program, 'explain', rule })
  if vim.v.shell_error ~= 0 then
    vim.notify('bridgelint: ' .. table.concat(text, '\n'), vim.log.levels.ERROR)
    return
  end
  local window = { focus_id = 'bridgelint', border = 'single' }
  -- Coloured by pattern: the tree-sitter parser that Neovim would take for Markdown is not in every
  -- build of it.
  local buffer = vim.lsp.util.open_floating_preview(text, '', window)
  vim.bo[buffer].syntax = 'markdown'
end

return M
