-- wrk script. From the environment: TARGETS, a file of lines "school token"; KIND = get | list | post | peer-post |
-- first-pages | search | section; ROWS, students a school; HEADER, the header that names the school; PAUSE, milliseconds a
-- connection rests on average. Each request goes to a random school.
local kind, rows, header = os.getenv("KIND"), tonumber(os.getenv("ROWS")), os.getenv("HEADER")
local pause = tonumber(os.getenv("PAUSE"))
local schools, tokens, threads, counter = {}, {}, {}, 0
tid = 0

function setup(thread)
  counter = counter + 1
  thread:set("tid", counter)
  table.insert(threads, thread)
end

function init(args)
  for line in io.lines(os.getenv("TARGETS")) do
    local school, token = line:match("^(%S+) (%S+)$")
    table.insert(schools, school)
    table.insert(tokens, token)
  end
  math.randomseed(tonumber(os.getenv("SEED")) + tid * 1013)
  run = os.time() % 1000000
  seq, bad, statuses = 0, 0, ""
  counts = {}
end

if pause > 0 then
  function delay()
    return math.floor(-pause * math.log(1 - math.random()) + math.random())
  end
end

function request()
  local i = math.random(#schools)
  local h = { [header] = schools[i], ["Authorization"] = "Bearer " .. tokens[i] }
  if kind == "list" then
    return wrk.format("GET", "/api/v1/students?page=" .. math.random(math.max(1, math.floor(rows / 20))), h)
  elseif kind == "get" then
    return wrk.format("GET", "/api/v1/students/" .. math.random(rows), h)
  elseif kind == "first-pages" then
    return wrk.format("GET", "/api/v1/students?page=" .. math.random(10), h)
  elseif kind == "search" then
    return wrk.format("GET", string.format("/api/v1/students?q=A%06d", math.random(rows)), h)
  elseif kind == "section" then
    return wrk.format("GET", "/api/v1/students?sectionId=" .. math.random(math.max(1, math.floor(rows / 40))), h)
  end
  seq = seq + 1
  h["Content-Type"] = "application/json"
  local number = string.format("P%d-%d-%d", run, tid, seq)
  if kind == "peer-post" then
    return wrk.format("POST", "/api/v1/students", h, string.format(
      '{"admission_no":"%s","first_name":"New","last_name":"Student","gender":"F","email":"n%d@x.example"}', number, seq))
  end
  return wrk.format("POST", "/api/v1/students", h, string.format(
    '{"admissionNumber":"%s","firstName":"New","lastName":"Student","gender":"FEMALE","email":"n%d@x.example"}', number, seq))
end

function response(status)
  if status ~= 200 and status ~= 201 then
    bad = bad + 1
    counts[status] = (counts[status] or 0) + 1
    statuses = ""
    for code, count in pairs(counts) do statuses = statuses .. code .. ":" .. count .. "," end
  end
end

function done(summary, latency, requests)
  local failed, seen = 0, ""
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("bad")
    seen = seen .. thread:get("statuses")
  end
  local errors = summary.errors
  io.write(string.format("RESULT requests=%d micros=%d p50=%d p90=%d p99=%d max=%d failed=%d broken=%d statuses=%s\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max,
    failed, errors.connect + errors.read + errors.write + errors.timeout, seen))
end
