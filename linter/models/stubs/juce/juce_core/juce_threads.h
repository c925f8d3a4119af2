/* Own declarations of JUCE's threads, timers and messages, written for analysis; not the library's
 * code. */
#ifndef BRIDGELINT_STUB_JUCE_THREADS_H
#define BRIDGELINT_STUB_JUCE_THREADS_H

#include "juce_core.h"

namespace juce {

class Thread {
 public:
  explicit Thread(const String& name, size_t stack_size = 0);
  virtual ~Thread() = default;
  virtual void run() = 0;
  bool startThread();
  bool stopThread(int milliseconds);
  bool threadShouldExit() const;
  void signalThreadShouldExit();
  bool isThreadRunning() const;
  static bool launch(std::function<void()> function);
};
class ThreadPoolJob {
 public:
  enum JobStatus { jobHasFinished, jobNeedsRunningAgain };
  explicit ThreadPoolJob(const String& name);
  virtual ~ThreadPoolJob() = default;
  virtual JobStatus runJob() = 0;
  bool shouldExit() const noexcept;
};
class ThreadPool {
 public:
  explicit ThreadPool(int threads = 0);
  void addJob(ThreadPoolJob* job, bool delete_when_finished);
  void addJob(std::function<ThreadPoolJob::JobStatus()> job);
  void addJob(std::function<void()> job);
};
class AsyncUpdater {
 public:
  virtual ~AsyncUpdater() = default;
  virtual void handleAsyncUpdate() = 0;
  void triggerAsyncUpdate();
  void cancelPendingUpdate() noexcept;
};
struct MessageManager {
  static bool callAsync(std::function<void()> function);
};
class Message : public ReferenceCountedObject {
 public:
  Message() noexcept;
  ~Message() override;
};
class CallbackMessage : public ReferenceCountedObject {
 public:
  virtual void messageCallback() = 0;
  bool post();
};
class MessageListener {
 public:
  virtual ~MessageListener() = default;
  virtual void handleMessage(const Message& message) = 0;
  void postMessage(Message* message) const;
};
class ActionListener {
 public:
  virtual ~ActionListener() = default;
  virtual void actionListenerCallback(const String& message) = 0;
};
class ActionBroadcaster {
 public:
  void addActionListener(ActionListener* listener);
  void removeActionListener(ActionListener* listener);
  void sendActionMessage(const String& message) const;
};
template <typename Listener>
class ListenerList {
 public:
  void add(Listener* listener);
  void remove(Listener* listener);
  template <typename Callback>
  void call(Callback&& callback);
};
class Timer {
 public:
  virtual ~Timer() = default;
  virtual void timerCallback() = 0;
  void startTimer(int milliseconds) noexcept;
  void startTimerHz(int hertz) noexcept;
  void stopTimer() noexcept;
  static void callAfterDelay(int milliseconds, std::function<void()> function);
};

}  // namespace juce

#endif
