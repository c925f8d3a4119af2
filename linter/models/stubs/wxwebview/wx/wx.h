/* Own declarations of the parts of wxWidgets that code round a web view leans on, written for
 * analysis; not the library's code. */
#ifndef BRIDGELINT_STUB_WX_WX_H
#define BRIDGELINT_STUB_WX_WX_H

#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <string>

class wxObject {
 public:
  virtual ~wxObject() = default;
};
class wxInputStream : public wxObject {};
class wxDateTime {
 public:
  static wxDateTime Now();
};

class wxCharBuffer {
 public:
  const char* data() const;
  operator const char*() const;
};
class wxMBConv {};
inline wxMBConv wxConvUTF8;

class wxUniChar {
 public:
  wxUniChar(char character);
  wxUniChar(int character);
  operator char() const;
  unsigned GetValue() const;
};
inline bool operator==(const wxUniChar& left, char right) { return left.GetValue() == right; }
bool wxIsalnum(const wxUniChar& character);
bool wxIsalpha(const wxUniChar& character);
bool wxIsdigit(const wxUniChar& character);

class wxString {
 public:
  wxString();
  wxString(const wxString& text);
  wxString(const char* text);
  wxString(const wchar_t* text);
  wxString(const char* text, const wxMBConv& conversion);
  wxString(const std::string& text);
  wxString(const std::wstring& text);
  wxString(char character, size_t count = 1);
  wxString& operator=(const wxString& text);
  wxString& operator=(const char* text);
  wxString& operator+=(const wxString& text);
  wxString& operator+=(const char* text);
  wxString& operator+=(char text);
  wxString& operator<<(const wxString& text);
  wxString& operator<<(const char* text);
  wxString& operator<<(int number);
  wxString& Append(const wxString& text);
  wxString& append(const wxString& text);
  template <typename... Ts>
  static wxString Format(const wxString& format, Ts...) {
    return format;
  }
  template <typename... Ts>
  int Printf(const wxString& format, Ts...) {
    *this = format;
    return 0;
  }
  static wxString FromUTF8(const char* text);
  static wxString FromUTF8(const std::string& text);
  static wxString FromAscii(const char* text);
  wxCharBuffer utf8_str() const;
  wxCharBuffer ToUTF8() const;
  wxCharBuffer mb_str() const;
  wxCharBuffer mb_str(const wxMBConv& conversion) const;
  const char* c_str() const;
  const wchar_t* wc_str() const;
  std::string ToStdString() const;
  std::wstring ToStdWstring() const;
  operator const char*() const;
  bool empty() const;
  bool IsEmpty() const;
  size_t length() const;
  size_t size() const;
  bool Contains(const wxString& text) const;
  bool StartsWith(const wxString& text, wxString* rest = nullptr) const;
  bool EndsWith(const wxString& text, wxString* rest = nullptr) const;
  int Find(const wxString& text) const;
  int Find(char character, bool from_end = false) const;
  size_t find(const wxString& text, size_t from = 0) const;
  size_t rfind(const wxString& text) const;
  int Cmp(const wxString& other) const;
  int CmpNoCase(const wxString& other) const;
  bool IsSameAs(const wxString& other, bool with_case = true) const;
  bool Matches(const wxString& mask) const;
  size_t Replace(const wxString& from, const wxString& to, bool all = true);
  wxString substr(size_t from, size_t count = size_t(-1)) const;
  wxString Mid(size_t from, size_t count = size_t(-1)) const;
  wxString Left(size_t count) const;
  wxString Right(size_t count) const;
  wxString BeforeFirst(char character, wxString* rest = nullptr) const;
  wxString BeforeLast(char character, wxString* rest = nullptr) const;
  wxString AfterFirst(char character) const;
  wxString AfterLast(char character) const;
  wxString Lower() const;
  wxString Upper() const;
  wxString& Trim(bool right = true);
  bool ToLong(long* value, int base = 10) const;
  bool ToInt(int* value, int base = 10) const;
  bool ToDouble(double* value) const;
  bool ToULong(unsigned long* value, int base = 10) const;
  bool ToLongLong(long long* value, int base = 10) const;
  size_t find_first_of(const char* characters, size_t from = 0) const;
  size_t find_first_not_of(const char* characters, size_t from = 0) const;
  size_t find_last_of(const char* characters, size_t from = size_t(-1)) const;
  const wxUniChar* begin() const;
  const wxUniChar* end() const;
  char operator[](size_t at) const;
  static const size_t npos = size_t(-1);
};
wxString operator+(const wxString& left, const wxString& right);
wxString operator+(const wxString& left, const char* right);
wxString operator+(const char* left, const wxString& right);
bool operator==(const wxString& left, const wxString& right);
bool operator==(const wxString& left, const char* right);
bool operator!=(const wxString& left, const wxString& right);
bool operator!=(const wxString& left, const char* right);
bool operator<(const wxString& left, const wxString& right);

int wxAtoi(const wxString& text);
long wxAtol(const wxString& text);
double wxAtof(const wxString& text);

enum { wxNOT_FOUND = -1 };
class wxArrayString {
 public:
  wxArrayString();
  size_t Add(const wxString& text, size_t copies = 1);
  int Index(const wxString& text, bool with_case = true, bool from_end = false) const;
  wxString& Item(size_t at) const;
  wxString& operator[](size_t at) const;
  wxString& Last() const;
  size_t GetCount() const;
  size_t Count() const;
  size_t size() const;
  bool IsEmpty() const;
  bool empty() const;
  void Clear();
  void push_back(const wxString& text);
  const wxString* begin() const;
  const wxString* end() const;
};
wxArrayString wxSplit(const wxString& text, char separator, char escape = '\\');
wxString wxJoin(const wxArrayString& texts, char separator, char escape = '\\');

inline const wxString wxEmptyString;
#define wxT(text) text
#define _(text) wxString(text)
#define wxASCII_STR(text) text

struct wxPoint {
  int x, y;
};
struct wxSize {
  wxSize();
  wxSize(int width, int height);
};
inline const wxPoint wxDefaultPosition{};
inline const wxSize wxDefaultSize;

template <typename T>
class wxSharedPtr {
 public:
  wxSharedPtr() = default;
  explicit wxSharedPtr(T* object);
  T* operator->() const;
  T& operator*() const;
  T* get() const;
};

typedef int wxEventType;
typedef int wxWindowID;
enum { wxID_ANY = -1 };

class wxEvent : public wxObject {
 public:
  int GetId() const;
  wxObject* GetEventObject() const;
  wxEventType GetEventType() const;
  void Skip(bool on = true);
};
class wxCommandEvent : public wxEvent {
 public:
  explicit wxCommandEvent(wxEventType type = 0, int id = 0);
  wxString GetString() const;
  void SetString(const wxString& text);
  int GetInt() const;
};
class wxNotifyEvent : public wxCommandEvent {
 public:
  void Veto();
  void Allow();
  bool IsAllowed() const;
};
class wxCloseEvent : public wxEvent {};

template <typename T>
class wxEventTypeTag {
 public:
  typedef T EventClass;
  wxEventTypeTag(wxEventType type);
  operator const wxEventType&() const;
};

class wxEvtHandler : public wxObject {
 public:
  template <typename Tag, typename Class, typename Event, typename Handler>
  void Bind(const Tag&, void (Class::*)(Event&), Handler*, int = wxID_ANY, int = wxID_ANY,
            wxObject* = nullptr) {}
  template <typename Tag, typename Function>
  void Bind(const Tag&, const Function&, int = wxID_ANY, int = wxID_ANY, wxObject* = nullptr) {}
  template <typename Function>
  void Connect(int, wxEventType, Function) {}
  template <typename Function>
  void CallAfter(const Function& function) {
    function();
  }
  template <typename Class, typename Parameter, typename Value>
  void CallAfter(void (Class::*method)(Parameter), Value value) {
    (static_cast<Class*>(this)->*method)(value);
  }
  virtual void QueueEvent(wxEvent* event);
  virtual void AddPendingEvent(const wxEvent& event);
  bool ProcessEvent(wxEvent& event);
};
void wxQueueEvent(wxEvtHandler* handler, wxEvent* event);
void wxPostEvent(wxEvtHandler* handler, const wxEvent& event);
wxEventType wxNewEventType();
#define wxDECLARE_EVENT(name, type) extern const wxEventTypeTag<type> name
#define wxDEFINE_EVENT(name, type) const wxEventTypeTag<type> name(wxNewEventType())

class wxSizer;
class wxWindow : public wxEvtHandler {
 public:
  virtual bool Show(bool on = true);
  virtual bool Hide();
  virtual bool Close(bool force = false);
  bool Destroy();
  void SetSizer(wxSizer* sizer);
  void SetSize(const wxSize& size);
  bool Layout();
  wxWindow* GetParent() const;
  int GetId() const;
};
class wxControl : public wxWindow {};
class wxPanel : public wxWindow {
 public:
  wxPanel();
  wxPanel(wxWindow* parent, int id = wxID_ANY, const wxPoint& pos = wxDefaultPosition,
          const wxSize& size = wxDefaultSize, long style = 0, const wxString& name = wxEmptyString);
};
class wxTopLevelWindow : public wxWindow {
 public:
  void SetTitle(const wxString& title);
};
class wxFrame : public wxTopLevelWindow {
 public:
  wxFrame();
  wxFrame(wxWindow* parent, int id, const wxString& title, const wxPoint& pos = wxDefaultPosition,
          const wxSize& size = wxDefaultSize, long style = 0, const wxString& name = wxEmptyString);
};
class wxDialog : public wxTopLevelWindow {
 public:
  wxDialog();
  wxDialog(wxWindow* parent, int id, const wxString& title, const wxPoint& pos = wxDefaultPosition,
           const wxSize& size = wxDefaultSize, long style = 0, const wxString& name = wxEmptyString);
  virtual int ShowModal();
  virtual void EndModal(int code);
};
class wxSizer : public wxObject {
 public:
  void Add(wxWindow* window, int proportion = 0, int flags = 0, int border = 0);
  void Add(wxSizer* sizer, int proportion = 0, int flags = 0, int border = 0);
};
class wxBoxSizer : public wxSizer {
 public:
  wxBoxSizer(int orientation);
};
enum { wxHORIZONTAL = 4, wxVERTICAL = 8, wxEXPAND = 0x2000, wxALL = 0xf0 };

class wxApp : public wxEvtHandler {
 public:
  virtual bool OnInit();
  virtual int OnExit();
};
extern wxApp* wxTheApp;

class wxThread {
 public:
  typedef void* ExitCode;
  explicit wxThread(int kind = 0);
  virtual ~wxThread();
  int Create(unsigned int stack = 0);
  int Run();

 protected:
  virtual ExitCode Entry() = 0;
};
enum { wxTHREAD_DETACHED, wxTHREAD_JOINABLE };

class wxFile {
 public:
  enum OpenMode { read, write, read_write, write_append, write_excl };
  wxFile();
  wxFile(const wxString& file, OpenMode mode = read);
  bool Open(const wxString& file, OpenMode mode = read, int access = 0666);
  bool Create(const wxString& file, bool overwrite = false, int access = 0666);
  bool Write(const wxString& text);
  size_t Write(const void* data, size_t size);
  bool ReadAll(wxString* into);
  bool IsOpened() const;
  bool Close();
};
class wxFFile {
 public:
  wxFFile();
  wxFFile(const wxString& file, const wxString& mode = "r");
  bool Open(const wxString& file, const wxString& mode = "r");
  bool Write(const wxString& text);
  bool ReadAll(wxString* into);
  bool IsOpened() const;
  bool Close();
};
class wxFileName {
 public:
  wxFileName();
  wxFileName(const wxString& path);
  wxFileName(const wxString& folder, const wxString& name);
  void Assign(const wxString& path);
  void AssignDir(const wxString& folder);
  wxString GetFullPath() const;
  wxString GetFullName() const;
  wxString GetName() const;
  wxString GetExt() const;
  wxString GetPath(int flags = 1) const;
  wxString GetAbsolutePath() const;
  void SetFullName(const wxString& name);
  void SetName(const wxString& name);
  void SetExt(const wxString& extension);
  bool AppendDir(const wxString& folder);
  bool Normalize(int flags);
  bool MakeAbsolute();
  bool IsAbsolute() const;
  bool FileExists() const;
  bool DirExists() const;
  static bool FileExists(const wxString& path);
  static bool DirExists(const wxString& path);
  static bool Mkdir(const wxString& folder, int access = 0777, int flags = 0);
  static bool Rmdir(const wxString& folder, int flags = 0);
};
class wxStandardPaths {
 public:
  static wxStandardPaths& Get();
  virtual wxString GetDocumentsDir() const;
  virtual wxString GetUserDataDir() const;
  virtual wxString GetDataDir() const;
  virtual wxString GetResourcesDir() const;
  virtual wxString GetTempDir() const;
  virtual wxString GetExecutablePath() const;
};
class wxStringTokenizer : public wxObject {
 public:
  wxStringTokenizer(const wxString& text, const wxString& delimiters = " \t\r\n");
  bool HasMoreTokens() const;
  wxString GetNextToken();
  wxString GetString() const;
};
class wxDynamicLibrary {
 public:
  wxDynamicLibrary();
  wxDynamicLibrary(const wxString& name, int flags = 0);
  bool Load(const wxString& name, int flags = 0);
  bool IsLoaded() const;
  void* GetSymbol(const wxString& name, bool* success = nullptr) const;
};
class wxRegEx {
 public:
  wxRegEx();
  wxRegEx(const wxString& pattern, int flags = 0);
  bool Compile(const wxString& pattern, int flags = 0);
  bool IsValid() const;
  bool Matches(const wxString& text, int flags = 0) const;
  wxString GetMatch(const wxString& text, size_t index = 0) const;
  int Replace(wxString* text, const wxString& by, size_t most = 0) const;
};
class wxURI : public wxObject {
 public:
  wxURI();
  wxURI(const wxString& address);
  bool Create(const wxString& address);
  const wxString& GetScheme() const;
  const wxString& GetServer() const;
  const wxString& GetPath() const;
  const wxString& GetPort() const;
  const wxString& GetQuery() const;
  bool HasScheme() const;
  wxString BuildURI() const;
};
class wxURL : public wxURI {
 public:
  wxURL(const wxString& address = wxEmptyString);
  wxInputStream* GetInputStream();
};
class wxProcess : public wxEvtHandler {
 public:
  static wxProcess* Open(const wxString& command, int flags = 0);
};

enum { wxEXEC_ASYNC = 0, wxEXEC_SYNC = 1 };
long wxExecute(const char* const* argv, int flags = 0, wxProcess* process = nullptr,
               const void* env = nullptr);
long wxExecute(const wchar_t* const* argv, int flags = 0, wxProcess* process = nullptr,
               const void* env = nullptr);
long wxExecute(const wxString& command, wxArrayString& output, int flags = 0,
               const void* env = nullptr);
long wxExecute(const wxString& command, int flags = 0, void* process = nullptr,
               const void* env = nullptr);
bool wxShell(const wxString& command = wxString());
bool wxLaunchDefaultBrowser(const wxString& url, int flags = 0);
bool wxLaunchDefaultApplication(const wxString& document, int flags = 0);
bool wxFileExists(const wxString& path);
bool wxRemoveFile(const wxString& path);
bool wxRenameFile(const wxString& from, const wxString& to, bool overwrite = true);
bool wxCopyFile(const wxString& from, const wxString& to, bool overwrite = true);
bool wxMkdir(const wxString& folder, int access = 0777);
bool wxRmdir(const wxString& folder, int flags = 0);
bool wxGetEnv(const wxString& name, wxString* value);
bool wxSetEnv(const wxString& name, const wxString& value);
void wxLogMessage(const char* format, ...);
int wxMessageBox(const wxString& text, const wxString& title = wxString(), long style = 0,
                 wxWindow* parent = nullptr);

#endif
