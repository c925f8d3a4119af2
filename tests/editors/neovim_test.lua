-- Runs inside Neovim, in a copy of the application; neovim_test.sh sets the environment read here
-- and says what it means.
local env = vim.env
local native, page, settings = env.native, env.page, env.settings
local wait_ms = tonumber(env.seconds) * 1000

local function finish(code, said)
  io.stderr:write(said .. '\n')
  vim.cmd(code == 0 and 'qall!' or 'cquit! 1')
end

local function buffer_of(path)
  return vim.fn.bufnr(vim.loop.fs_realpath(path))
end

-- Where a finding says that it comes from, as Neovim keeps it.
local function related_to(diagnostic)
  local parts = {}
  for _, related in ipairs(vim.tbl_get(diagnostic, 'user_data', 'lsp', 'relatedInformation') or {}) do
    local file = vim.uri_to_fname(related.location.uri)
    table.insert(parts, ('%s:%d'):format(file, related.location.range.start.line + 1))
  end
  return #parts > 0 and ' (' .. table.concat(parts, ', ') .. ')' or ''
end

-- The findings shown for a file, as sorted lines of text.
local function shown(path)
  local buffer, lines = buffer_of(path), {}
  for _, diagnostic in ipairs(buffer > 0 and vim.diagnostic.get(buffer) or {}) do
    local code = diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
    local place = ('%d:%d'):format(diagnostic.lnum + 1, diagnostic.col + 1)
    local said = diagnostic.message .. related_to(diagnostic)
    table.insert(lines, ('%s %s [%s] %s'):format(place, diagnostic.source, code, said))
  end
  table.sort(lines)
  return lines
end

local function has(path, ...)
  for _, line in ipairs(shown(path)) do
    local all = true
    for _, part in ipairs { ... } do
      all = all and line:find(part, 1, true) ~= nil
    end
    if all then
      return true
    end
  end
  return false
end

local function everything()
  return vim.inspect { [native] = shown(native), [page] = shown(page), [settings] = shown(settings) }
end

local function expect(what, condition)
  if not vim.wait(wait_ms, condition, 50) then
    error(('%s: not within %d s. Shown:\n%s'):format(what, wait_ms / 1000, everything()), 0)
  end
end

local function start()
  vim.opt.runtimepath:append(env.plugin)
  vim.cmd('runtime plugin/bridgelint.lua')
  vim.cmd('filetype on')
  if env.mode == 'enable' then
    vim.lsp.enable('bridgelint')
  else
    require('bridgelint').setup()
  end
  vim.cmd('edit ' .. native)
end

local function show(path)
  if vim.api.nvim_get_current_buf() ~= buffer_of(path) then
    vim.cmd('edit ' .. path)
  end
end

-- Replaces in the buffer of a file, without saving; the text must be there exactly once.
local function edit(path, pattern, replacement)
  show(path)
  local lines, changed = vim.api.nvim_buf_get_lines(0, 0, -1, false), 0
  for index, line in ipairs(lines) do
    local count
    line, count = line:gsub(pattern, replacement)
    lines[index], changed = line, changed + count
  end
  if changed ~= 1 then
    error(('%s must hold %s exactly once for this test, not %d times'):format(path, pattern, changed), 0)
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
end

local function undo(path)
  show(path)
  vim.cmd('silent undo')
end

local call = 'window%.' .. env.command .. '%('
local grant = '"' .. env.command .. '",?'

-- What is exposed in C++ and allowed in the settings is reported there once the page no longer calls it.
local function check_last_call()
  local before = { shown(native), shown(settings) }
  if has(settings, env.unused, env.command) then
    error(('%s is reported as unused while it is called:\n%s'):format(env.command, everything()), 0)
  end
  if not has(native, env.native_rule, page) then
    error(('%s in %s does not say that %s is where it starts:\n%s'):format(env.native_rule, native, page, everything()), 0)
  end
  edit(page, call, 'String(')
  expect(('without its call, %s in %s is %s'):format(env.command, settings, env.unused), function()
    return has(settings, env.unused, env.command, native)
  end)
  expect(('without the call, %s in %s does not start in %s'):format(env.native_rule, native, page), function()
    return not has(native, env.native_rule, page)
  end)
  undo(page)
  expect('undoing the edit brings the former findings back', function()
    return vim.deep_equal(before, { shown(native), shown(settings) })
  end)
end

-- The same in the C++ file: a command that is not allowed is reported there, with its calls.
local function check_calls()
  local before = { shown(native), shown(settings) }
  edit(settings, grant, '')
  expect(('without its grant, %s in %s is %s'):format(env.command, native, env.unlisted), function()
    return has(native, env.unlisted, env.command, page)
  end)
  edit(page, call, 'String(')
  expect(('without its call, %s no longer names %s'):format(env.unlisted, page), function()
    return has(native, env.unlisted, env.command) and not has(native, env.unlisted, env.command, page)
  end)
  undo(page)
  undo(settings)
  expect('undoing both edits brings the former findings back', function()
    return vim.deep_equal(before, { shown(native), shown(settings) })
  end)
end

local function go_to(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
    if code == rule then
      vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
      return
    end
  end
  error(('no %s here:\n%s'):format(rule, everything()), 0)
end

local function check_commands()
  show(native)
  vim.cmd('BridgelintProblems')
  if #vim.fn.getqflist() == 0 then
    error(':BridgelintProblems lists nothing', 0)
  end
  vim.cmd('cclose')

  go_to(env.native_rule)
  vim.cmd('BridgelintRelated')
  if #vim.fn.getloclist(0) == 0 then
    error(':BridgelintRelated lists nothing for ' .. env.native_rule, 0)
  end
  vim.cmd('lclose')

  go_to(env.native_rule)
  vim.cmd('BridgelintExplain')
  local text = ''
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local buffer = vim.api.nvim_win_get_buf(window)
      text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
    end
  end
  if not text:find(env.native_rule, 1, true) then
    error((':BridgelintExplain shows %q, which does not name the rule'):format(text), 0)
  end

  vim.cmd('BridgelintRestart')
  expect('findings after :BridgelintRestart', function()
    return has(native, 'bridgelint', env.native_rule)
  end)
end

local modes = {}

function modes.setup()
  start()
  expect(native .. ' shows ' .. env.native_rule, function()
    return has(native, 'bridgelint', env.native_rule)
  end)
  check_last_call()
  check_calls()
  return ('%d findings in %s'):format(#shown(native), native)
end

modes.enable = modes.setup

function modes.linger()
  modes.setup()
  check_commands()
  local ready = assert(io.open('ready.new', 'w'))
  ready:write(vim.loop.os_getpid())
  ready:close()
  assert(os.rename('ready.new', 'ready'))
  vim.wait(wait_ms)
  error('nobody killed this editor', 0)
end

-- A file that is not open changes on disk.
function modes.outside()
  start()
  expect(native .. ' shows ' .. env.native_rule, function()
    return has(native, 'bridgelint', env.native_rule)
  end)
  vim.cmd(([[silent !sed -i 's/window\.%s(/String(/' %s]]):format(env.command, page))
  expect(('after sed, %s in %s is %s'):format(env.command, settings, env.unused), function()
    return has(settings, env.unused, env.command, native)
  end)
  return 'a change by another program is seen'
end

function modes.absent()
  local said = {}
  vim.notify = function(message)
    table.insert(said, message)
  end
  start()
  vim.cmd('edit ' .. page)
  if #said ~= 1 or not said[1]:find("no program 'bridgelint'", 1, true) then
    error('the absent program must be reported once, was: ' .. vim.inspect(said), 0)
  end
  return 'the message says what to do'
end

local ok, said = pcall(modes[env.mode])
finish(ok and 0 or 1, said)
