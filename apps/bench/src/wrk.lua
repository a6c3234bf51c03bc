-- Makes wrk send one request again and again, and hold each answer against the
-- right one:
--
--   wrk --script wrk.lua URL -- METHOD ANSWER_FILE [BODY_FILE]
--
-- At the end it prints what it did as one line of JSON.
local threads = {}
local right

local function read(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  wrong = 0
  wrk.method = args[1]
  right = read(args[2])
  if args[3] then
    wrk.body = read(args[3])
    wrk.headers['Content-Type'] = 'application/json'
  end
end

function response(status, _, body)
  if status ~= 200 or body ~= right then wrong = wrong + 1 end
end

function done(summary, latency)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get('wrong') end
  local errors = summary.errors
  local unanswered =
    errors.connect + errors.read + errors.write + errors.timeout
  io.write(
    string.format(
      '{"answers":%d,"wrong":%d,"unanswered":%d,"seconds":%.6f,"p99":%.3f}\n',
      summary.requests,
      wrong,
      unanswered,
      summary.duration / 1e6,
      latency:percentile(99) / 1e3
    )
  )
end
