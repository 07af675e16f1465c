/** The icons of the product: one family, one stroke. Views take them from here. */
export {
  AlertTriangle, Archive, ArchiveRestore, ArrowDown, ArrowLeft, ArrowLeftRight, ArrowRight, ArrowUp, Award, Ban, BookOpen, Briefcase, CalendarCheck, CalendarClock, CalendarDays, CalendarOff,
  CalendarPlus, ChartNoAxesColumn, ChartNoAxesGantt, Check, CheckCheck, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, ChevronsDownUp, ChevronsUpDown, Circle, CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleSlash, Clipboard,
  ClipboardList, ClipboardPaste, Clock, Columns3, Command, Contrast, Copy, CornerDownRight, Diamond, Download, Ellipsis, EllipsisVertical, ExternalLink, Eye, EyeOff, FileDown, FileSpreadsheet,
  FileText, FileUp, Filter, Flag, FolderKanban, Gauge, GitBranch, Grid3x3, GripVertical, Hash, History, House, Import, Info, Keyboard, Layers, LayoutGrid, Link, List, ListChecks, ListFilter, ListTodo, Lock, LockOpen,
  Mail, Maximize2, Menu as MenuIcon, MessageSquare, Minus, Monitor, Moon, MousePointer2, Move, MoveRight, PanelLeft, PanelLeftClose, PanelLeftOpen, PanelRight, Pause, Pencil, Pin, Play, Plus, Redo2, RefreshCw, RotateCcw,
  Rows3, Save, Scissors, Search, Settings, SlidersHorizontal, Sparkles, SquareCheck, Split, Square, Star, StickyNote, Sun, Table, Tag, Target, Trash2, TriangleAlert, Truck, Undo2, Unlink, Upload, User, UserPlus, UserRound,
  Users, Wallet, Wand2, Wrench, X, Zap, ZoomIn, ZoomOut, type LucideIcon as Icon,
} from 'lucide-react';
